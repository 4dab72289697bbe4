/**
 * Checkpoints of executed programs: what an algorithm is told, what it can do, what it declares.
 */
@NullMarked
package dsmlab.checkpoint;

import org.jspecify.annotations.NullMarked;
