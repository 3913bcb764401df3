package eu.consenthub.platform.outbox;

/**
 * One message on its way to Kafka.
 *
 * @param key     messages of one key reach their topic in the order in which they were stored
 * @param payload the bytes as they go on the topic
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
public record OutboxMessage(String topic, String key, byte[] payload) {}
