@NullMarked
package dsmlab.workload.synchronisation;

import org.jspecify.annotations.NullMarked;
