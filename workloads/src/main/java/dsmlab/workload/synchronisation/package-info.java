/** Who waits for whom: the synchronisation rules of a timed replay, without any time. */
@NullMarked
package dsmlab.workload.synchronisation;

import org.jspecify.annotations.NullMarked;
