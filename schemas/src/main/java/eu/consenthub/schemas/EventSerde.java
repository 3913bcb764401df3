package eu.consenthub.schemas;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes and reads the hub's records in the registry wire format: a zero byte, the schema id in four bytes big-endian,
 * the Avro binary. Thread-safe. The serializer and deserializer are named by class, so that a site may use another client.
 */
public final class EventSerde implements AutoCloseable {

    /** Settings with which no registry server is needed: the bundled schemas by their fixed ids. */
    public static final Map<String, Object> BUNDLED = Map.of(
            "apicurio.registry.schema-resolver", BundledSchemaResolver.class.getName(),
            "apicurio.registry.avro-datum-provider", SpecificDatumProvider.class.getName(),
            "apicurio.registry.use-specific-avro-reader", true);

    private final Serializer<Object> serializer;
    private final Deserializer<Object> deserializer;

    private EventSerde(Serializer<Object> serializer, Deserializer<Object> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    /** The serde of a stack without a registry server. */
    public static EventSerde bundled() {
        return of(AvroKafkaSerializer.class.getName(), AvroKafkaDeserializer.class.getName(), BUNDLED);
    }

    /**
     * A serde from class names and settings.
     *
     * @param settings passed to both classes as they are, e.g. {@code apicurio.registry.url} or {@code schema.registry.url}
     * @throws IllegalArgumentException when a class is missing or is no (de)serializer
     */
    public static EventSerde of(String serializerClass, String deserializerClass, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        Serializer<Object> serializer = instantiate(serializerClass);
        Deserializer<Object> deserializer = instantiate(deserializerClass);
        serializer.configure(all, false);
        deserializer.configure(all, false);
        return new EventSerde(serializer, deserializer);
    }

    /** The bytes of a record as they go on the topic. */
    public byte[] write(String topic, SpecificRecord record) {
        return Objects.requireNonNull(serializer.serialize(topic, record));
    }

    /**
     * The record in these bytes.
     *
     * @throws RuntimeException when the bytes are not in the wire format, or not of the wanted type
     */
    public <T extends SpecificRecord> T read(String topic, byte[] bytes, Class<T> type) {
        return type.cast(Objects.requireNonNull(deserializer.deserialize(topic, bytes)));
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }

    @SuppressWarnings("unchecked")
    private static <T> T instantiate(String className) {
        try {
            return (T) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot use " + className + " to write or read events", e);
        }
    }
}
