/** How results leave the program: the stream they go to, and the formats for other programs. */
@NullMarked
package dsmlab.cli.output;

import org.jspecify.annotations.NullMarked;
