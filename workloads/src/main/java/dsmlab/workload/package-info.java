/**
 * What the nodes execute: trace readers, generators, executed programs and synchronisation objects.
 * Knows no protocol.
 */
@NullMarked
package dsmlab.workload;

import org.jspecify.annotations.NullMarked;
