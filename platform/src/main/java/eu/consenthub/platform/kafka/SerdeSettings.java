package eu.consenthub.platform.kafka;

import eu.consenthub.schemas.EventSerde;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How events are written and read. By default by Apicurio's serde with the schemas bundled in this build, so that no registry
 * server is needed; a site with another client names its classes and their settings.
 *
 * @param settings passed to both classes as they are
 */
@ConfigurationProperties("hub.serde")
public record SerdeSettings(String serializer, String deserializer, Map<String, String> settings) {

    public SerdeSettings(@Nullable String serializer, @Nullable String deserializer, @Nullable Map<String, String> settings) {
        this.serializer = serializer == null ? AvroKafkaSerializer.class.getName() : serializer;
        this.deserializer = deserializer == null ? AvroKafkaDeserializer.class.getName() : deserializer;
        this.settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    EventSerde open() {
        Map<String, Object> all = new HashMap<>(settings.isEmpty() ? EventSerde.BUNDLED : settings);
        return EventSerde.of(serializer, deserializer, all);
    }
}
