/** What must hold of pages whatever the protocol, for every host that checks. */
@NullMarked
package dsmlab.protocol.invariant;

import org.jspecify.annotations.NullMarked;
