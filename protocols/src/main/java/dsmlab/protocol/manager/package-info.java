/** Protocols in which a manager of each page knows its owner; most are Li and Hudak's. */
@NullMarked
package dsmlab.protocol.manager;

import org.jspecify.annotations.NullMarked;
