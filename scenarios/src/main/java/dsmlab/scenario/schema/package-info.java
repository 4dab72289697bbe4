/** What editors and readers of the documentation need: scenarios described from the catalogues. */
@NullMarked
package dsmlab.scenario.schema;

import org.jspecify.annotations.NullMarked;
