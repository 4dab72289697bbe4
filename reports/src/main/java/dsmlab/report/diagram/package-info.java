/** Draws chronicles: space-time diagrams as SVG, and trace files for other viewers. */
@NullMarked
package dsmlab.report.diagram;

import org.jspecify.annotations.NullMarked;
