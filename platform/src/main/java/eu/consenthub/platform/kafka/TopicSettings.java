package eu.consenthub.platform.kafka;

import eu.consenthub.schemas.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How missing topics are created; topics that exist are left as they are.
 *
 * @param partitions         of the event and activity topics; fixed for good once events are there, since keys are spread over them
 * @param replication        copies of each partition
 * @param activityRetention  how long activity stays on its topic
 * @param watermarkRetention how long watermarks stay on theirs
 * @param serviceMailRetention the same for requested service mails; no less than the longest time a request stays open
 */
@ConfigurationProperties("hub.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("90d") Duration activityRetention,
        @DefaultValue("1h") Duration watermarkRetention,
        @DefaultValue("14d") Duration serviceMailRetention) {

    public TopicSettings {
        if (partitions < 1 || replication < 1) {
            throw new IllegalArgumentException("hub.topics: partitions and replication are at least 1");
        }
    }

    /** All topics of the hub by name. What could not be understood is kept until someone has looked. */
    public Map<String, TopicSpec> specs() {
        Map<String, TopicSpec> specs = new LinkedHashMap<>();
        specs.put(Topics.CONSENT_EVENTS, TopicSpec.keptForEver(partitions, replication));
        specs.put(Topics.CONTACT_ACTIVITY, TopicSpec.keptFor(activityRetention, partitions, replication));
        specs.put(Topics.CONSENT_WATERMARKS, TopicSpec.keptFor(watermarkRetention, 1, replication));
        specs.put(Topics.SERVICE_MAILS, TopicSpec.keptFor(serviceMailRetention, partitions, replication));
        for (String topic : specs.keySet().toArray(String[]::new)) {
            specs.put(topic + Topics.DEAD_LETTER_SUFFIX, TopicSpec.keptForEver(1, replication));
        }
        return specs;
    }
}
