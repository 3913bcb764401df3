package eu.consenthub.localstack.sandbox.outcome;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** A domain's tracking switches, all off at first. They are kept and shown; mails are not rewritten. */
public final class Tracking {

    private final JsonFile<Map<String, Map<String, Switch>>> file;
    private final Map<String, Map<String, Switch>> domains;

    private Tracking(JsonFile<Map<String, Map<String, Switch>>> file) {
        this.file = file;
        this.domains = file.read(new HashMap<>());
    }

    /** @param active {@code true}, {@code false} or, for clicks, {@code htmlonly} */
    public record Switch(String active, String htmlFooter, String textFooter) {

        public static final Switch OFF = new Switch("false", "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
                "\n\nTo unsubscribe click: <%unsubscribe_url%>\n\n");
    }

    public static Tracking open(Path file) {
        return new Tracking(new JsonFile<>(file, new TypeReference<>() {
        }));
    }

    public synchronized Switch get(String domain, String name) {
        return domains.getOrDefault(domain, Map.of()).getOrDefault(name, Switch.OFF);
    }

    public synchronized void set(String domain, String name, Switch value) {
        domains.computeIfAbsent(domain, key -> new HashMap<>()).put(name, value);
        file.write(domains);
    }
}
