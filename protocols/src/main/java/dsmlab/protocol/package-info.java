/** Pages, access rights and the protocol interface; each protocol family has its own package. */
@NullMarked
package dsmlab.protocol;

import org.jspecify.annotations.NullMarked;
