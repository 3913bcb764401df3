package eu.consenthub.notifier.permission;

import eu.consenthub.platform.kafka.DeadLetters;
import eu.consenthub.platform.kafka.TopicReadiness;
import eu.consenthub.platform.kafka.TopicSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Puts aside what could not be read, in a topic that is made first if it is missing. Blocks: for Kafka listeners only. */
@Component
class UnreadableRecords {

    private final TopicReadiness readiness;
    private final TopicSettings topics;
    private final DeadLetters deadLetters;

    UnreadableRecords(TopicReadiness readiness, TopicSettings topics, DeadLetters deadLetters) {
        this.readiness = readiness;
        this.topics = topics;
        this.deadLetters = deadLetters;
    }

    void putAside(ConsumerRecord<String, byte[]> record) {
        readiness.ensure(topics.specs());
        deadLetters.record(record.topic(), record, "unreadable");
    }
}
