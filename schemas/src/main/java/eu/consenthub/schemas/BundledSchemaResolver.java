package eu.consenthub.schemas;

import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.ParsedSchemaImpl;
import io.apicurio.registry.resolver.SchemaLookupResult;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Serves the bundled schemas by their fixed ids to the registry client, so that a local stack needs no registry server. */
public final class BundledSchemaResolver implements SchemaResolver<Schema, Object> {

    private @Nullable SchemaParser<Schema, Object> parser;

    @Override
    public void configure(Map<String, ?> configs, SchemaParser<Schema, Object> schemaParser) {
        this.parser = schemaParser;
    }

    @Override
    @SuppressWarnings("NullAway") // the client asks for the parser only after configure
    public SchemaParser<Schema, Object> getSchemaParser() {
        return parser;
    }

    @Override
    public SchemaLookupResult<Schema> resolveSchema(Record<Object> record) {
        Schema schema = getSchemaParser().getSchemaFromData(record).getParsedSchema();
        return SchemaCatalogue.byRecordName(schema.getFullName())
                .map(BundledSchemaResolver::found)
                .orElseThrow(() -> new IllegalArgumentException("No bundled schema is named " + schema.getFullName()));
    }

    @Override
    public SchemaLookupResult<Schema> resolveSchemaByArtifactReference(ArtifactReference reference) {
        Long id = reference.getContentId() != null ? reference.getContentId() : reference.getGlobalId();
        if (id == null) {
            throw new IllegalArgumentException("A bundled schema is asked for by its id");
        }
        return SchemaCatalogue.byId(id)
                .map(BundledSchemaResolver::found)
                .orElseThrow(() -> new IllegalArgumentException("No bundled schema has the id " + id));
    }

    @Override
    public void setClientFacade(RegistryClientFacade client) {
        // There is no server to talk to.
    }

    @Override
    public void setArtifactResolverStrategy(ArtifactReferenceResolverStrategy<Schema, Object> strategy) {
        // The record's name decides; see resolveSchema.
    }

    @Override
    public void reset() {
        // Nothing is cached.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static SchemaLookupResult<Schema> found(SchemaCatalogue.Entry entry) {
        ParsedSchema<Schema> parsed = new ParsedSchemaImpl<Schema>()
                .setParsedSchema(entry.schema())
                .setRawSchema(entry.schema().toString().getBytes(StandardCharsets.UTF_8));
        return SchemaLookupResult.<Schema>builder()
                .parsedSchema(parsed)
                .contentId(entry.id())
                .globalId(entry.id())
                .groupId("default")
                .artifactId(entry.subject())
                .version(Integer.toString(entry.version()))
                .build();
    }
}
