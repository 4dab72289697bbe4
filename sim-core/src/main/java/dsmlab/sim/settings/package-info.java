/**
 * Settings that users write: declared once, read with units, answered with the nearest valid word.
 */
@NullMarked
package dsmlab.sim.settings;

import org.jspecify.annotations.NullMarked;
