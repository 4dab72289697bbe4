/**
 * Litmus tests: programs of a few references whose final states tell memory models apart. They are
 * run by the explorer in every order.
 */
@NullMarked
package dsmlab.verification.litmus;

import org.jspecify.annotations.NullMarked;
