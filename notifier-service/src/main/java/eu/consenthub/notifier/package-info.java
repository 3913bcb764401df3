/** The service that knows who may be written to now, what was sent, and what became of it. */
@NullMarked
package eu.consenthub.notifier;

import org.jspecify.annotations.NullMarked;
