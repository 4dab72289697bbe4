/** Protocols that are broken on purpose, to see that explorer, random tester and litmus notice. */
@NullMarked
package dsmlab.verification.broken;

import org.jspecify.annotations.NullMarked;
