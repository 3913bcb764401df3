package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.Form.Upload;
import eu.consenthub.localstack.sandbox.mail.Addresses;
import eu.consenthub.localstack.sandbox.mail.Posted;
import eu.consenthub.localstack.sandbox.mail.Posted.AttachedFile;
import eu.consenthub.localstack.sandbox.outcome.FaultKind;
import eu.consenthub.localstack.sandbox.outcome.Faults;
import eu.consenthub.localstack.sandbox.outcome.Suppressions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes on a call what is settled the moment it is accepted: its identifier, when it is delivered, who is suppressed. */
final class Postmark {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final SandboxSettings settings;
    private final Suppressions suppressions;
    private final Faults faults;
    private final Clock clock;

    Postmark(SandboxSettings settings, Suppressions suppressions, Faults faults, Clock clock) {
        this.settings = settings;
        this.suppressions = suppressions;
        this.faults = faults;
        this.clock = clock;
    }

    Posted posted(long number, String domain, Form form, boolean mime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> addresses = Stream.of("to", "cc", "bcc")
                .flatMap(name -> form.fields().stream().filter(field -> field.name().equals(name)))
                .flatMap(field -> Addresses.split(field.value()).stream())
                .map(Addresses::bare)
                .toList();
        return new Posted(number, domain, messageId(form, domain, now), now, deliverAt(form, now),
                faults.take(FaultKind.LATE_EVENTS).map(late -> now.plus(late.delay())).orElse(now), form.fields(), files(form),
                suppressions.among(domain, addresses), mime ? source(form) : null);
    }

    private static String messageId(Form form, String domain, Instant now) {
        return form.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("h:message-id"))
                .map(field -> field.value().strip().replaceAll("^<|>$", ""))
                .findFirst()
                .orElseGet(() -> ID.format(now) + "." + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "@" + domain);
    }

    private @Nullable Instant deliverAt(Form form, Instant now) {
        if (settings.deliveryDelay() == null) {
            return null;
        }
        Instant soon = now.plus(settings.deliveryDelay());
        return form.first("o:deliverytime").flatMap(Postmark::instant).filter(wanted -> wanted.isAfter(soon)).orElse(soon);
    }

    private static Optional<Instant> instant(String rfc2822) {
        try {
            return Optional.of(OffsetDateTime.parse(rfc2822.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<AttachedFile> files(Form form) {
        return form.uploads().stream()
                .filter(upload -> upload.name().equals("attachment") || upload.name().equals("inline"))
                .map(upload -> new AttachedFile(upload.name(), upload.fileName(), upload.contentType(), upload.content().length))
                .toList();
    }

    private static String source(Form form) {
        return form.uploads().stream()
                .filter(upload -> upload.name().equals("message"))
                .map(Upload::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .findFirst()
                .or(() -> form.first("message"))
                .orElse("");
    }
}
