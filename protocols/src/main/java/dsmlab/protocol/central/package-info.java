/** A server that performs every reference. */
@NullMarked
package dsmlab.protocol.central;

import org.jspecify.annotations.NullMarked;
