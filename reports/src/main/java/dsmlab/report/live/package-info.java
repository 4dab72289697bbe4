/** What the interactive charts of a page are drawn from, as JSON. */
@NullMarked
package dsmlab.report.live;

import org.jspecify.annotations.NullMarked;
