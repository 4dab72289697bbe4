/** Mirage, the distributed shared memory of Fleisch and Popek with its time window per page. */
@NullMarked
package dsmlab.protocol.mirage;

import org.jspecify.annotations.NullMarked;
