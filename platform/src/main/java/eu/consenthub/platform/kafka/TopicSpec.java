package eu.consenthub.platform.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** What a topic is created with. */
public record TopicSpec(int partitions, short replication, Map<String, String> configs) {

    private static final Duration LONGEST_SEGMENT = Duration.ofDays(7);

    /** Nothing is ever deleted. */
    public static TopicSpec keptForEver(int partitions, short replication) {
        return new TopicSpec(partitions, replication, Map.of(
                TopicConfig.RETENTION_MS_CONFIG, "-1",
                TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    }

    /** Deleted after about that time; segments are rolled often enough that "about" stays close. */
    public static TopicSpec keptFor(Duration retention, int partitions, short replication) {
        Duration segment = retention.compareTo(LONGEST_SEGMENT) < 0 ? retention : LONGEST_SEGMENT;
        return new TopicSpec(partitions, replication, Map.of(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment.toMillis()),
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    }

    NewTopic named(String name) {
        return new NewTopic(name, partitions, replication).configs(configs);
    }
}
