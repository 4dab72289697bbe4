/**
 * What programs do: streams of references, local work and synchronisation, from recorded traces and
 * from generators, in the order of one process or of the whole program.
 */
@NullMarked
package dsmlab.workload;

import org.jspecify.annotations.NullMarked;
