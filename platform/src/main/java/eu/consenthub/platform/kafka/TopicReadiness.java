package eu.consenthub.platform.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Creates missing topics and waits until every partition has a leader that answers. Without the wait, an idempotent producer
 * can lose its first records for good (KAFKA-15591). All calls block: never on an event loop. Thread-safe.
 */
public final class TopicReadiness implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 100;

    private final KafkaClients clients;
    private @Nullable Admin admin;

    TopicReadiness(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Returns when all these topics are there and answer.
     *
     * @throws KafkaException when the broker is away or does not get ready within about ten seconds; try again later
     */
    public void ensure(Map<String, TopicSpec> topics) {
        create(topics);
        for (int attempt = 1; !answer(topics.keySet()); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new KafkaException("Not every partition of " + topics.keySet() + " has a leader yet");
            }
            pause();
        }
    }

    /**
     * The last offset of each partition, -1 for an empty one.
     *
     * @throws KafkaException when the broker is away or the topic is not there
     */
    public Map<Integer, Long> lastOffsets(String topic) {
        Map<Integer, Long> last = new HashMap<>();
        latest(List.of(topic)).forEach((partition, info) -> last.put(partition.partition(), info.offset() - 1));
        return last;
    }

    private void create(Map<String, TopicSpec> topics) {
        List<NewTopic> wanted = topics.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey()))
                .toList();
        for (KafkaFuture<Void> created : admin().createTopics(wanted).values().values()) {
            try {
                await(created);
            } catch (TopicExistsException e) {
                // Somebody was here before: that is what was wanted.
            }
        }
    }

    private boolean answer(Collection<String> topics) {
        try {
            latest(topics);
            return true;
        } catch (UnknownTopicOrPartitionException | LeaderNotAvailableException e) {
            return false;
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> latest(Collection<String> topics) {
        Map<String, TopicDescription> described = await(admin().describeTopics(topics).allTopicNames());
        Map<TopicPartition, OffsetSpec> wanted = described.values().stream()
                .flatMap(TopicReadiness::partitions)
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(admin().listOffsets(wanted).all());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = clients.admin("topics");
        }
        return admin;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
