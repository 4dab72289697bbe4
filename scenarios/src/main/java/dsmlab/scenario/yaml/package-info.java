/** YAML as values that know where they were written, and the problems that are found in them. */
@NullMarked
package dsmlab.scenario.yaml;

import org.jspecify.annotations.NullMarked;
