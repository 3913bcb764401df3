/** All that the hub needs around it, in one folder: database, broker, registry, mail sandbox. May use every room of this module; none uses it. */
@NullMarked
package eu.consenthub.localstack;

import org.jspecify.annotations.NullMarked;
