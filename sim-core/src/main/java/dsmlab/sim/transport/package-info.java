/**
 * Transports stand between nodes and network: what they make of packets that the network loses,
 * doubles, or delivers late or out of order, and what that costs.
 */
@NullMarked
package dsmlab.sim.transport;

import org.jspecify.annotations.NullMarked;
