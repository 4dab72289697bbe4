/** What the user is told when something is wrong, and the exit code. */
@NullMarked
package dsmlab.cli.answer;

import org.jspecify.annotations.NullMarked;
