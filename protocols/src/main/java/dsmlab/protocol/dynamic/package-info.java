/**
 * Dynamic distributed managers: no node manages a page, requests follow hints (probOwner) to the
 * owner. Li and Hudak 1989, section 4.3, and its two refinements: fewer broadcasts and distributed
 * copy sets (1986, sections 4.4 and 4.5).
 */
@NullMarked
package dsmlab.protocol.dynamic;

import org.jspecify.annotations.NullMarked;
