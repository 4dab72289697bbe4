/** The same with one change: the page is looked for where it was last seen to go. */
@NullMarked
package example.hint;

import org.jspecify.annotations.NullMarked;
