/** A program of one's own: numbers in shared memory, counted under semaphores. */
@NullMarked
package example.histogram;

import org.jspecify.annotations.NullMarked;
