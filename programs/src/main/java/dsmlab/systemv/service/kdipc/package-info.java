/**
 * A service like KDIPC's: System V objects without a daemon. Names and sets of semaphores are
 * located and moved by the protocols that locate pages.
 */
@NullMarked
package dsmlab.systemv.service.kdipc;

import org.jspecify.annotations.NullMarked;
