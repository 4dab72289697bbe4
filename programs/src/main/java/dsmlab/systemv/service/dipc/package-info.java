/** The System V calls of DIPC: roles, messages and costs of its daemon. */
@NullMarked
package dsmlab.systemv.service.dipc;

import org.jspecify.annotations.NullMarked;
