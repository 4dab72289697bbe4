/** The place where a program and a protocol meet: processes, page tables and one timed run. */
@NullMarked
package dsmlab.machine;

import org.jspecify.annotations.NullMarked;
