/** Which protocol won where, by how much and why, in plain sentences. */
@NullMarked
package dsmlab.report.verdict;

import org.jspecify.annotations.NullMarked;
