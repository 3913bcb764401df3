package eu.consenthub.consent.importing;

import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mappings of columns as JSON: {@code {"Adresse mail": "email"}}. */
@Component
class Mappings {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final JsonMapper json;

    Mappings(JsonMapper json) {
        this.json = json;
    }

    /** @throws Problem 400 when it is not an object of texts, or longer than any sensible one */
    Map<String, String> read(Optional<byte[]> mapping) {
        byte[] text = mapping.orElseThrow(() -> invalid("TOO_LONG"));
        if (text.length == 0) {
            return Map.of();
        }
        try {
            return Map.copyOf(json.readValue(text, TEXTS));
        } catch (JacksonException | NullPointerException e) {
            throw invalid("INVALID_FORMAT");
        }
    }

    Map<String, String> read(String stored) {
        return json.readValue(stored, TEXTS);
    }

    String write(Map<String, String> mapping) {
        return json.writeValueAsString(mapping);
    }

    private static Problem invalid(String code) {
        return Problem.invalid(new FieldError("mapping", code, "A mapping is a JSON object: column of the file, then our column."));
    }
}
