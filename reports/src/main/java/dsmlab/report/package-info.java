/** Statistics over stored results, charts, tables, the HTML report and message diagrams. */
@NullMarked
package dsmlab.report;

import org.jspecify.annotations.NullMarked;
