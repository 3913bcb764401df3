package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.contract.WantedMail;
import eu.consenthub.notifier.contract.WantedMailReader;
import eu.consenthub.platform.kafka.DeadLetters;
import eu.consenthub.platform.kafka.TopicReadiness;
import eu.consenthub.platform.kafka.TopicSettings;
import eu.consenthub.schemas.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Where wanted mails come in, each once, however often it is told. */
@Component
class ServiceMailListener {

    private final WantedMailReader reader;
    private final ServiceMailRows mails;
    private final TopicReadiness readiness;
    private final TopicSettings topics;
    private final DeadLetters deadLetters;
    private final Clock clock;

    ServiceMailListener(
            WantedMailReader reader, ServiceMailRows mails, TopicReadiness readiness, TopicSettings topics, DeadLetters deadLetters,
            Clock clock) {
        this.reader = reader;
        this.mails = mails;
        this.readiness = readiness;
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @KafkaListener(id = "notifier-service-mails", topics = Topics.SERVICE_MAILS, groupId = "notifier-service-mails")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<WantedMail> wanted = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record, wanted);
        }
        mails.add(wanted, clock.instant()).block();
    }

    private void read(ConsumerRecord<String, byte[]> record, List<WantedMail> wanted) {
        try {
            WantedMail mail = reader.read(record.value());
            if (mail.confirmation()) {
                wanted.add(mail);
            } else {
                putAside(record, "unknown kind");
            }
        } catch (RuntimeException e) {
            putAside(record, "unreadable");
        }
    }

    private void putAside(ConsumerRecord<String, byte[]> record, String reason) {
        readiness.ensure(topics.specs());
        deadLetters.record(Topics.SERVICE_MAILS, record, reason);
    }
}
