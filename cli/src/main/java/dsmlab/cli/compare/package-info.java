/** One recorded program under several protocols: the runs, and how their results are printed. */
@NullMarked
package dsmlab.cli.compare;

import org.jspecify.annotations.NullMarked;
