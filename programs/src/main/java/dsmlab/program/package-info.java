/**
 * Executed programs: what a program is, what a process sees, and the coroutine in which it runs
 * until it asks for something.
 */
@NullMarked
package dsmlab.program;

import org.jspecify.annotations.NullMarked;
