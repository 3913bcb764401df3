/** Messages stored in the transaction that decided them, and the relay that brings them to Kafka in order; uses time and kafka. */
@NullMarked
package eu.consenthub.platform.outbox;

import org.jspecify.annotations.NullMarked;
