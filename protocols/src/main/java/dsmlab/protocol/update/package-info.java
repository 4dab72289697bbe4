/** Writes travel to the copies, which stay. */
@NullMarked
package dsmlab.protocol.update;

import org.jspecify.annotations.NullMarked;
