/** Histories and verdicts about them, for people and as data. */
@NullMarked
package dsmlab.cli.history;

import org.jspecify.annotations.NullMarked;
