/** Whole programs whose speed is measured: what users wait for, from end to end. */
@NullMarked
package dsmlab.cli.bench;

import org.jspecify.annotations.NullMarked;
