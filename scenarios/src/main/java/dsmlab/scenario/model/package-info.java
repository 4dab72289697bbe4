/** Closed-form models whose figures stand beside the measured ones. */
@NullMarked
package dsmlab.scenario.model;

import org.jspecify.annotations.NullMarked;
