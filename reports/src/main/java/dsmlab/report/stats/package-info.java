/** What the runs of an experiment say together: estimates, paired differences and winners. */
@NullMarked
package dsmlab.report.stats;

import org.jspecify.annotations.NullMarked;
