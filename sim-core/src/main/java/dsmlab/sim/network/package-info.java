/**
 * The networks between nodes. What all of them promise is in {@link dsmlab.sim.network.Network}.
 */
@NullMarked
package dsmlab.sim.network;

import org.jspecify.annotations.NullMarked;
