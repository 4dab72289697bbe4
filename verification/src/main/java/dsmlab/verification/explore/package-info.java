/**
 * The explorer: every order of steps and deliveries of a small case. It runs the protocol classes
 * that are measured, on nodes without time.
 */
@NullMarked
package dsmlab.verification.explore;

import org.jspecify.annotations.NullMarked;
