/** PHOLD on several event lists in one run, so that their figures can be compared. */
@NullMarked
package dsmlab.benchmark;

import org.jspecify.annotations.NullMarked;
