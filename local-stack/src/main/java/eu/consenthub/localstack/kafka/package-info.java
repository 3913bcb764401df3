/** A Kafka broker in a folder that keeps what it was given. May use {@code ground}. */
@NullMarked
package eu.consenthub.localstack.kafka;

import org.jspecify.annotations.NullMarked;
