/** The page of an experiment: one file that needs no network. */
@NullMarked
package dsmlab.report.html;

import org.jspecify.annotations.NullMarked;
