package eu.consenthub.schemas;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps readers and writers of generated records by the schema object itself. The client's own provider computes the
 * fingerprint of the whole schema for each record, which costs more than writing the record.
 */
public final class SpecificDatumProvider<T> implements AvroDatumProvider<T> {

    private static final int MOST_SCHEMAS = 100;

    private final Map<SameSchema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private final Map<SameSchema, DatumReader<T>> readers = new ConcurrentHashMap<>();

    @Override
    public DatumWriter<T> createDatumWriter(T data, Schema schema) {
        return kept(writers, schema, () -> new SpecificDatumWriter<>(schema));
    }

    @Override
    public DatumReader<T> createDatumReader(Schema written) {
        return kept(readers, written, () -> reader(written));
    }

    @Override
    public Schema toSchema(T data) {
        return ((SpecificRecord) data).getSchema();
    }

    /** Reads into the generated class of the same name, whatever version of the schema the bytes were written by. */
    @SuppressWarnings("unchecked")
    private static <T> DatumReader<T> reader(Schema written) {
        SpecificDatumReader<T> reader = new SpecificDatumReader<>((Class<T>) SpecificData.get().getClass(written));
        reader.setSchema(written);
        return reader;
    }

    private static <V> V kept(Map<SameSchema, V> known, Schema schema, Supplier<V> maker) {
        if (known.size() > MOST_SCHEMAS) {
            known.clear();
        }
        return Objects.requireNonNull(known.computeIfAbsent(new SameSchema(schema), key -> maker.get()));
    }

    private record SameSchema(Schema schema) {

        @Override
        public boolean equals(Object other) {
            return other instanceof SameSchema that && that.schema == schema;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(schema);
        }
    }
}
