/**
 * Virtual time: the event queue, random streams, the network, the node and the metrics. Knows
 * nothing of memory.
 */
@NullMarked
package dsmlab.sim;

import org.jspecify.annotations.NullMarked;
