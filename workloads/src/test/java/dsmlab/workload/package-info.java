@NullMarked
package dsmlab.workload;

import org.jspecify.annotations.NullMarked;
