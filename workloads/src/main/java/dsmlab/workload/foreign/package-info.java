/**
 * The text formats of other tools, line by line: what a line says, and how a format is recognised.
 * Nothing here knows files; {@link dsmlab.workload.trace} reads them.
 */
@NullMarked
package dsmlab.workload.foreign;

import org.jspecify.annotations.NullMarked;
