/** What the {@code diagram} command draws: one run, done again while it is written down. */
@NullMarked
package dsmlab.cli.diagram;

import org.jspecify.annotations.NullMarked;
