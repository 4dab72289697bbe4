/** From a scenario's text to an experiment, or to everything that is wrong with the text. */
@NullMarked
package dsmlab.scenario.read;

import org.jspecify.annotations.NullMarked;
