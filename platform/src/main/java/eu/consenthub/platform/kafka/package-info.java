/** How bytes reach Kafka and come back: topics, producer, batch listeners, dead letters; may use no other room. */
@NullMarked
package eu.consenthub.platform.kafka;

import org.jspecify.annotations.NullMarked;
