/** Messages between processes and process groups, as the V kernel has them. */
@NullMarked
package dsmlab.vgroup;

import org.jspecify.annotations.NullMarked;
