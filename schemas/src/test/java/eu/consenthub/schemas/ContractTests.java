package eu.consenthub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract is a document: described to the last symbol, frozen once released, compatible with every release both ways. */
class ContractTests {

    /**
     * Every released schema with the SHA-256 of its file. A line is added at a release and never changed: a released file
     * that differs from its line was edited, and somebody's reader may break.
     */
    private static final Map<String, String> RELEASED = Map.of(
            "consent-event-1", "3f37e45e24852490d49a7e7a2e7d4ffb9d1af489771f07651760ae7cac553525",
            "consent-event-2", "0a6d5f1d40223b7cf5f8077f557d542a7a50be3e5bd5c0b917e90f504dd72584",
            "contact-activity-1", "fdb0591bbf12b35f73120c360efd828cfb820d1f5c9f7cf03699ea76f4c8527e",
            "service-mail-requested-1", "bee13454e0cd30154267c3995f674d9198d955d9a2e184e69f331ee480133f94",
            "watermark-1", "4b14ad454a118fede31870242a03fb94568aa02782373cede253492da77cab23");

    static Set<String> released() {
        return new TreeSet<>(RELEASED.keySet());
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedSchemaIsNeverEdited(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytesOf(name));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(RELEASED.get(name));
    }

    @ParameterizedTest
    @MethodSource("released")
    void todaysReaderUnderstandsAReleasedWriter(String name) throws Exception {
        Schema old = parse(name);

        assertThat(compatibility(current(old), old)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedReaderUnderstandsTodaysWriter(String name) throws Exception {
        Schema old = parse(name);

        assertThat(compatibility(old, current(old))).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void theCompatibilityCheckCanFail() throws Exception {
        Schema current = current(parse("watermark-1"));
        Schema without = new Schema.Parser().parse("""
                {"type": "record", "name": "Watermark", "namespace": "eu.consenthub.schemas.v1",
                 "fields": [{"name": "partition", "type": "string"}]}""");

        assertThat(compatibility(without, current)).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    @Test
    void everySchemaThatIsWrittenHasBeenReleased() throws Exception {
        List<String> frozen = new ArrayList<>();
        for (String name : released()) {
            frozen.add(SchemaNormalization.toParsingForm(parse(name)));
        }

        assertThat(SchemaCatalogue.entries())
                .extracting(entry -> SchemaNormalization.toParsingForm(entry.schema()))
                .isSubsetOf(frozen);
    }

    @Test
    void everyRecordFieldAndEnumIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (SchemaCatalogue.Entry entry : SchemaCatalogue.entries()) {
            collectSilent(entry.schema(), new TreeSet<>(), silent);
        }

        assertThat(silent).isEmpty();
    }

    @Test
    @DisplayName("Every enum has its own default, so that a reader survives a symbol it does not know")
    void everyEnumHasADefault() {
        List<String> without = new ArrayList<>();
        for (SchemaCatalogue.Entry entry : SchemaCatalogue.entries()) {
            walk(entry.schema(), new TreeSet<>(), schema -> {
                if (schema.getType() == Schema.Type.ENUM && schema.getEnumDefault() == null) {
                    without.add(schema.getFullName());
                }
            });
        }

        assertThat(without).isEmpty();
    }

    private static void collectSilent(Schema root, Set<String> seen, List<String> silent) {
        walk(root, seen, schema -> {
            boolean named = schema.getType() == Schema.Type.RECORD || schema.getType() == Schema.Type.ENUM
                    || schema.getType() == Schema.Type.FIXED;
            if (named && isBlank(schema.getDoc())) {
                silent.add(schema.getFullName());
            }
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .forEach(field -> silent.add(schema.getFullName() + "." + field.name()));
            }
        });
    }

    private static void walk(Schema schema, Set<String> seen, java.util.function.Consumer<Schema> visit) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    visit.accept(schema);
                    schema.getFields().forEach(field -> walk(field.schema(), seen, visit));
                }
            }
            case UNION -> schema.getTypes().forEach(type -> walk(type, seen, visit));
            case ARRAY -> walk(schema.getElementType(), seen, visit);
            default -> visit.accept(schema);
        }
    }

    private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
    }

    private static Schema current(Schema released) {
        return SchemaCatalogue.byRecordName(released.getFullName()).orElseThrow().schema();
    }

    private static Schema parse(String name) throws IOException {
        return new Schema.Parser().parse(new String(bytesOf(name), StandardCharsets.UTF_8));
    }

    private static byte[] bytesOf(String name) throws IOException {
        try (InputStream in = ContractTests.class.getResourceAsStream("/released/" + name + ".avsc")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
