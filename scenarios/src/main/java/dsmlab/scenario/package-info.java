/** The way from a YAML file to an experiment, its runs and their stored results. */
@NullMarked
package dsmlab.scenario;

import org.jspecify.annotations.NullMarked;
