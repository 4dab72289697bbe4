/** KDIPC-like pages: a way to locate the owner and a number of copies, chosen apart. */
@NullMarked
package dsmlab.protocol.kdipc;

import org.jspecify.annotations.NullMarked;
