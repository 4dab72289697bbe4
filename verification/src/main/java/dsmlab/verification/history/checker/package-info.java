/** Decides whether a history is one that a consistency model allows. */
@NullMarked
package dsmlab.verification.history.checker;

import org.jspecify.annotations.NullMarked;
