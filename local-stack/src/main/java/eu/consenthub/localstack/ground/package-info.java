/** What every part of the stack stands on: ports, folder locks, plain-sentence problems. May use nothing else of the stack. */
@NullMarked
package eu.consenthub.localstack.ground;

import org.jspecify.annotations.NullMarked;
