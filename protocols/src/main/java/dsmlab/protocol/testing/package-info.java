/** An untimed host for protocols: scripted and random schedules with all invariants on. */
@NullMarked
package dsmlab.protocol.testing;

import org.jspecify.annotations.NullMarked;
