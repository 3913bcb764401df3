package eu.consenthub.consent.activity;

import eu.consenthub.consent.contract.ReceivedActivity;
import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.platform.kafka.DeadLetters;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes activities in, batch by batch; what cannot be understood is put aside, never skipped silently. */
@Component
final class ActivityListener {

    private final EventSerde serde;
    private final Activities activities;
    private final DeadLetters deadLetters;
    private final Clock clock;

    ActivityListener(EventSerde serde, Activities activities, DeadLetters deadLetters, Clock clock) {
        this.serde = serde;
        this.activities = activities;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @KafkaListener(id = "consent-service.activity", topics = Topics.CONTACT_ACTIVITY)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Received> received = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record, received);
        }
        List<Outcome> outcomes = activities.apply(received.stream().map(Received::effect).toList()).block();
        for (int i = 0; outcomes != null && i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused(Refusal.UnknownPurpose unknown)) {
                deadLetters.record(Topics.CONTACT_ACTIVITY, received.get(i).record(), "unknown purpose");
            }
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Received> received) {
        try {
            ReceivedActivity activity = ReceivedActivity.read(serde, record.value());
            received.add(new Received(record, new Effect(activity, Consequence.of(activity, clock.instant()))));
        } catch (RuntimeException e) {
            deadLetters.record(Topics.CONTACT_ACTIVITY, record, "unreadable");
        }
    }

    private record Received(ConsumerRecord<String, byte[]> record, Effect effect) {}
}
