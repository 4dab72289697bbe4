/** How a trace is told. */
@NullMarked
package dsmlab.cli.trace;

import org.jspecify.annotations.NullMarked;
