package eu.consenthub.localstack.sandbox.mail;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An accepted call and its recipients. What each of them sees is worked out when somebody looks. */
public final class Batch {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Map<String, JsonNode>>> BY_RECIPIENT = new TypeReference<>() {
    };

    private final Posted posted;
    private final List<Recipient> recipients;
    private @Nullable SoftReference<Map<String, Map<String, String>>> variables;

    Batch(Posted posted) {
        this.posted = posted;
        this.recipients = recipients(posted);
    }

    public Posted posted() {
        return posted;
    }

    public long number() {
        return posted.number();
    }

    public List<Recipient> recipients() {
        return recipients;
    }

    /** Whether each recipient gets a mail of his own; an empty object of variables is enough for that. */
    public boolean isPersonal() {
        return posted.first("recipient-variables").isPresent();
    }

    /** Values for {@code %recipient.name%}, by name. */
    public Map<String, String> variables(Recipient recipient) {
        return variables().getOrDefault(recipient.variablesOf(), Map.of());
    }

    /** The JSON of recipient variables, by bare address. Throws Jackson's exception when it is something else. */
    public static Map<String, Map<String, String>> readVariables(String json) {
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        JSON.readValue(json, BY_RECIPIENT).forEach((address, values) -> read.put(address, texts(values)));
        return read;
    }

    private synchronized Map<String, Map<String, String>> variables() {
        Map<String, Map<String, String>> known = variables == null ? null : variables.get();
        if (known == null) {
            known = readVariables(posted.first("recipient-variables").orElse("{}"));
            variables = new SoftReference<>(known);
        }
        return known;
    }

    private static Map<String, String> texts(Map<String, JsonNode> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.isString() ? value.asString() : value.toString()));
        return texts;
    }

    private static List<Recipient> recipients(Posted posted) {
        Set<String> to = entries(posted, "to");
        List<String> copies = Stream.concat(entries(posted, "cc").stream(), entries(posted, "bcc").stream()).toList();
        List<Recipient> recipients = new ArrayList<>(to.size() + copies.size());
        boolean personal = posted.first("recipient-variables").isPresent();
        String all = personal ? "" : String.join(", ", to);
        for (String entry : to) {
            String address = Addresses.bare(entry);
            recipients.add(new Recipient(address, personal ? entry : all, address));
            if (personal) {
                copies.forEach(copy -> recipients.add(new Recipient(Addresses.bare(copy), entry, address)));
            }
        }
        if (!personal) {
            copies.forEach(copy -> recipients.add(new Recipient(Addresses.bare(copy), all, Addresses.bare(copy))));
        }
        return List.copyOf(recipients);
    }

    private static Set<String> entries(Posted posted, String field) {
        Set<String> entries = new LinkedHashSet<>();
        posted.all(field).forEach(list -> entries.addAll(Addresses.split(list)));
        return entries;
    }
}
