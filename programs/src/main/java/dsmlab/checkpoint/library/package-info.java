/** The checkpoint algorithms that dsmlab ships. */
@NullMarked
package dsmlab.checkpoint.library;

import org.jspecify.annotations.NullMarked;
