/** The distributed shared memory of DIPC, Karimi and Sharifi's distributed System V IPC. */
@NullMarked
package dsmlab.protocol.dipc;

import org.jspecify.annotations.NullMarked;
