package eu.consenthub.notifier.mailgun;

import eu.consenthub.notifier.dispatch.Addressee;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translates slots into Mailgun's recipient variables. Mailgun does not escape values, and a variable inside a value could be
 * expanded, so the values must already be harmless; what still looks like a variable or a new line is blunted here.
 */
final class RecipientVariables {

    /** Comes back in every event: the recipient, as an opaque id. */
    static final String RECIPIENT_ID = "rid";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern FOREIGN = Pattern.compile("%(?=recipient|unsubscribe|tag_unsubscribe|mailing_list)",
            Pattern.CASE_INSENSITIVE);

    private RecipientVariables() {}

    /** The text with Mailgun's variables for its slots; a percent sign that would begin a foreign variable is taken out. */
    static String translate(String text) {
        return SLOT.matcher(FOREIGN.matcher(text).replaceAll("")).replaceAll(slot -> Matcher.quoteReplacement(variable(slot.group(1))));
    }

    static String variable(String key) {
        return "%recipient." + key + "%";
    }

    /** One JSON object: address → values; every addressee gets every key. */
    static String json(List<Addressee> addressees) {
        StringWriter json = new StringWriter(addressees.size() * 320);
        try (JsonGenerator out = JSON.createGenerator(json)) {
            out.writeStartObject();
            addressees.forEach(addressee -> write(out, addressee));
            out.writeEndObject();
        }
        return json.toString();
    }

    private static void write(JsonGenerator out, Addressee addressee) {
        out.writeName(addressee.address());
        out.writeStartObject();
        out.writeStringProperty(RECIPIENT_ID, addressee.recipientId().toString());
        for (Map.Entry<String, String> value : addressee.values().entrySet()) {
            out.writeStringProperty(value.getKey(), blunt(value.getValue()));
        }
        out.writeEndObject();
    }

    private static String blunt(String value) {
        String oneLine = value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 ? value.replaceAll("[\\r\\n]+", " ") : value;
        return oneLine.indexOf('%') >= 0 ? FOREIGN.matcher(oneLine).replaceAll("") : oneLine;
    }
}
