/**
 * The random tester: everything about a run is drawn from one seed, and what fails is shrunk to a
 * script that a person can read.
 */
@NullMarked
package dsmlab.verification.fuzz;

import org.jspecify.annotations.NullMarked;
