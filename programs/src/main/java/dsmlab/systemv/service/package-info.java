/** Who serves System V calls on the nodes of a machine. */
@NullMarked
package dsmlab.systemv.service;

import org.jspecify.annotations.NullMarked;
