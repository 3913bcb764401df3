package eu.consenthub.notifier.permission;

import eu.consenthub.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;

/** When partitions are assigned, reading goes on where the database stands, whatever Kafka remembers. */
@Component
class FeedAssignmentListener implements ConsumerAwareRebalanceListener {

    private static final Retry UNTIL_THE_DATABASE_ANSWERS = Retry.backoff(120, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(2));

    private final FeedPositions positions;
    private final FeedWatch watch;

    FeedAssignmentListener(FeedPositions positions, FeedWatch watch) {
        this.positions = positions;
        this.watch = watch;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        watch.expect(consumer.partitionsFor(Topics.CONSENT_EVENTS).size());
        List<Integer> numbers = partitions.stream()
                .map(TopicPartition::partition)
                .toList();
        Map<Integer, Long> applied = positions.open(numbers)
                .retryWhen(UNTIL_THE_DATABASE_ANSWERS)
                .blockOptional()
                .orElseThrow();
        partitions.forEach(partition -> consumer.seek(partition, applied.getOrDefault(partition.partition(), -1L) + 1));
    }
}
