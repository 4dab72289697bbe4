/**
 * What may go wrong in a run, by a plan that is part of the scenario: packets that are lost,
 * doubled, late or out of order, networks that fall apart, nodes that crash or are slow. Everything
 * is drawn from streams of its own, so that all protocols of a comparison meet the same.
 */
@NullMarked
package dsmlab.sim.fault;

import org.jspecify.annotations.NullMarked;
