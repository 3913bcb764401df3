package eu.consenthub.localstack.registry;

import eu.consenthub.schemas.SchemaCatalogue;
import eu.consenthub.schemas.SchemaCatalogue.Entry;
import java.util.List;
import org.apache.avro.Schema;

/** Questions to the catalogue, refused as the registry would. */
final class Bundled {

    static final List<String> TYPES = List.of("AVRO");

    private Bundled() {}

    static List<String> subjects() {
        return SchemaCatalogue.entries().stream().map(Entry::subject).distinct().toList();
    }

    static Entry byId(String id) {
        try {
            return SchemaCatalogue.byId(Long.parseLong(id))
                    .orElseThrow(() -> new RegistryRefusal(404, 40403, "Schema " + id + " not found"));
        } catch (NumberFormatException e) {
            throw new RegistryRefusal(404, 404, "HTTP 404 Not Found");
        }
    }

    static List<Integer> versions(String subject) {
        return of(subject).stream().map(Entry::version).toList();
    }

    static Entry version(String subject, String version) {
        List<Entry> entries = of(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return entries.getLast();
        }
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new RegistryRefusal(422, 42202, "The specified version '" + version
                    + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
        }
        return entries.stream()
                .filter(entry -> entry.version() == Integer.parseInt(version))
                .findFirst()
                .orElseThrow(() -> new RegistryRefusal(404, 40402, "Version " + version + " not found."));
    }

    static Entry same(String subject, Schema schema) {
        return of(subject).stream()
                .filter(entry -> entry.schema().equals(schema))
                .findFirst()
                .orElseThrow(() -> new RegistryRefusal(404, 40403, "Schema not found"));
    }

    static Entry registered(String subject, Schema schema) {
        return of(subject).stream()
                .filter(entry -> entry.schema().equals(schema))
                .findFirst()
                .orElseThrow(() -> new RegistryRefusal(422, 42205, "Subject " + subject + " is in read-only mode"));
    }

    private static List<Entry> of(String subject) {
        List<Entry> entries = SchemaCatalogue.entries().stream().filter(entry -> entry.subject().equals(subject)).toList();
        if (entries.isEmpty()) {
            throw new RegistryRefusal(404, 40401, "Subject '" + subject + "' not found.");
        }
        return entries;
    }
}
