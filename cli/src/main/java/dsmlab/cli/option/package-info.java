/** Reads the values of options, and refuses them in the words of scenarios. */
@NullMarked
package dsmlab.cli.option;

import org.jspecify.annotations.NullMarked;
