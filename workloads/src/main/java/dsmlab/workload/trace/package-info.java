/**
 * The dsmtrace format: readers, writers, the split of an interleaved file into processes, and
 * summaries.
 */
@NullMarked
package dsmlab.workload.trace;

import org.jspecify.annotations.NullMarked;
