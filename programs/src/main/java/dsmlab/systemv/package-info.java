/**
 * System V shared memory, semaphores and message queues as state machines without time: what each
 * call does, who waits and who goes on, as the manual pages say.
 */
@NullMarked
package dsmlab.systemv;

import org.jspecify.annotations.NullMarked;
