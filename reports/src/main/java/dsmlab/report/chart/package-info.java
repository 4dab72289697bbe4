/** Charts of an experiment as PNG and SVG: one colour per protocol, fit for a column of a paper. */
@NullMarked
package dsmlab.report.chart;

import org.jspecify.annotations.NullMarked;
