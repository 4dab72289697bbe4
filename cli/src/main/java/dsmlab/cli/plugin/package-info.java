/** Protocols of users: jars in a directory that they name. */
@NullMarked
package dsmlab.cli.plugin;

import org.jspecify.annotations.NullMarked;
