/** A report as a tree of parts, built once and rendered as text or as a page. */
@NullMarked
package dsmlab.report.part;

import org.jspecify.annotations.NullMarked;
