package eu.consenthub.localstack.registry;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.schemas.SchemaCatalogue.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The registry's JSON and content type. */
final class RegistryForm {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RegistryForm() {}

    static Reply reply(int status, Object value) {
        return Reply.of(status, CONTENT_TYPE, JSON.writeValueAsBytes(value));
    }

    static Reply refusal(RegistryRefusal refusal) {
        return reply(refusal.status(), Map.of("error_code", refusal.code(), "message", String.valueOf(refusal.getMessage())));
    }

    static Map<String, Object> place(Entry entry) {
        return Map.of("subject", entry.subject(), "version", entry.version());
    }

    static Map<String, Object> version(Entry entry) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("subject", entry.subject());
        version.put("version", entry.version());
        version.put("id", entry.id());
        version.put("schema", entry.schema().toString());
        return version;
    }

    static Schema schemaIn(Request request) {
        try {
            return new Schema.Parser().parse(JSON.readTree(request.body()).path("schema").asString(""));
        } catch (JacksonException | SchemaParseException e) {
            throw new RegistryRefusal(422, 42201, "Input schema is an invalid Avro schema");
        }
    }
}
