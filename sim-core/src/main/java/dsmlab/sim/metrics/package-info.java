/** What is measured over many events and kept in bounded memory. */
@NullMarked
package dsmlab.sim.metrics;

import org.jspecify.annotations.NullMarked;
