/** Files with histories: JSON lines, read and written, and EDN for other checkers. */
@NullMarked
package dsmlab.verification.history.file;

import org.jspecify.annotations.NullMarked;
