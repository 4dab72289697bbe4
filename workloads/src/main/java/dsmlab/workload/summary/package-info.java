/** What a stream of records holds: counts, pages, and how processes share them. */
@NullMarked
package dsmlab.workload.summary;

import org.jspecify.annotations.NullMarked;
