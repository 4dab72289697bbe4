/** Synthetic programs whose reference streams are drawn or written down step by step. */
@NullMarked
package dsmlab.workload.generator;

import org.jspecify.annotations.NullMarked;
