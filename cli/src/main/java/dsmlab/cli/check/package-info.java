/** What the commands that verify protocols print. */
@NullMarked
package dsmlab.cli.check;

import org.jspecify.annotations.NullMarked;
