/** What processes have read and written, and when: recorded from runs, stored in files. */
@NullMarked
package dsmlab.verification.history;

import org.jspecify.annotations.NullMarked;
