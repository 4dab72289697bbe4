/** The {@code dsmlab} command: reads the command line and calls the other modules. */
@NullMarked
package dsmlab.cli;

import org.jspecify.annotations.NullMarked;
