/**
 * A checkpoint algorithm of one's own: a token that stops, saves and releases the nodes in turn.
 */
@NullMarked
package example.token;

import org.jspecify.annotations.NullMarked;
