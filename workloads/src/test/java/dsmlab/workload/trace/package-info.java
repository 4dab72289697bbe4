@NullMarked
package dsmlab.workload.trace;

import org.jspecify.annotations.NullMarked;
