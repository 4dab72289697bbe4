/**
 * Files that a user names: what keeps one from being read or written, and outputs that are whole.
 */
@NullMarked
package dsmlab.sim.file;

import org.jspecify.annotations.NullMarked;
