/** What can be listed and described: every catalogue, and how an entry is told. */
@NullMarked
package dsmlab.cli.catalogue;

import org.jspecify.annotations.NullMarked;
