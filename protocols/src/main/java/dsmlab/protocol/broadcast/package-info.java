/** The broadcast distributed manager: Li and Hudak 1986, section 4.2. */
@NullMarked
package dsmlab.protocol.broadcast;

import org.jspecify.annotations.NullMarked;
