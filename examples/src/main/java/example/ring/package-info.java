/** A first protocol of one's own: the page is looked for along a ring. */
@NullMarked
package example.ring;

import org.jspecify.annotations.NullMarked;
