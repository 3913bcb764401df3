package eu.consenthub.localstack.sandbox.mail;

import eu.consenthub.localstack.http.Form.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An accepted call, stored once for all of its recipients.
 *
 * @param messageId without angle brackets, as events name it
 * @param deliverAt when its fate is settled without anybody doing anything; null when that is left to somebody
 * @param eventsFrom no event about it is told before
 * @param suppressed recipients that were on a suppression list when it was accepted, with the list's name
 * @param source the MIME text of a call that brought its own, null otherwise
 */
public record Posted(long number, String domain, String messageId, Instant receivedAt, @Nullable Instant deliverAt,
        Instant eventsFrom, List<Field> fields, List<AttachedFile> files, Map<String, String> suppressed, @Nullable String source)
        implements
            Entry {

    public record AttachedFile(String field, String fileName, String contentType, int size) {}

    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
    }

    public List<String> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }

    public boolean testMode() {
        return first("o:testmode").filter("yes"::equals).isPresent();
    }
}
