/** What stands in a report: turns results into parts. */
@NullMarked
package dsmlab.report.content;

import org.jspecify.annotations.NullMarked;
