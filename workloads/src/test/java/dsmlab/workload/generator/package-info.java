@NullMarked
package dsmlab.workload.generator;

import org.jspecify.annotations.NullMarked;
