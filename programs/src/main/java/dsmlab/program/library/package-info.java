/** The programs that come with dsmlab. Each checks its result. */
@NullMarked
package dsmlab.program.library;

import org.jspecify.annotations.NullMarked;
