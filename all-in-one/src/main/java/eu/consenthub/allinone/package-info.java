/** Starts both services on the local stack in one JVM, says where everything is, and stops it all cleanly. May use every module's entrance. */
@NullMarked
package eu.consenthub.allinone;

import org.jspecify.annotations.NullMarked;
