/**
 * Checks that a protocol keeps its promise: invariants, consistency checkers, litmus tests, the
 * exhaustive explorer and the random tester.
 */
@NullMarked
package dsmlab.verification;

import org.jspecify.annotations.NullMarked;
