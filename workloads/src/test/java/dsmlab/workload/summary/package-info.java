@NullMarked
package dsmlab.workload.summary;

import org.jspecify.annotations.NullMarked;
