/**
 * What happened in a run, in order: hosts of protocols write it, diagrams and traces are drawn from
 * it.
 */
@NullMarked
package dsmlab.protocol.chronicle;

import org.jspecify.annotations.NullMarked;
