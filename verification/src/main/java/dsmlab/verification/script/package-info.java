/** Scripts: what happens on a small cluster, step by step, in text files that are tests as well. */
@NullMarked
package dsmlab.verification.script;

import org.jspecify.annotations.NullMarked;
