package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.ledger.Evidence;
import eu.consenthub.consent.ledger.IdempotencyKey;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.RoleAddresses;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checked requests as submissions to the ledger. */
@Component
final class Submissions {

    private static final int EVIDENCE_BYTES = 8 * 1024;

    private final RequestCheck check;
    private final RoleAddresses roles;
    private final JsonMapper json;
    private final Clock clock;

    Submissions(RequestCheck check, RoleAddresses roles, JsonMapper json, Clock clock) {
        this.check = check;
        this.roles = roles;
        this.json = json;
        this.clock = clock;
    }

    Submission ofKnown(ContactId contact, ConsentRequest request, Caller caller, @Nullable String idempotencyKey) {
        check.actOfKnown(request);
        Instant now = clock.instant();
        return new Submission(new Target.Known(contact), List.of(Acts.command(request, now)), caller.role(), method(request),
                key(caller, idempotencyKey, contact.toString(), request), evidence(request));
    }

    Submission byEmail(ConsentRequest request, Caller caller, @Nullable String idempotencyKey) {
        check.actByEmail(request);
        Instant now = clock.instant();
        ContactRequest contact = Objects.requireNonNull(request.contact());
        Instant collected = request.occurredAt() == null || request.occurredAt().isAfter(now) ? now : request.occurredAt();
        ContactData data = data(contact);
        return new Submission(target(data), List.of(register(contact, data, collected), Acts.command(request, now)), caller.role(),
                method(request), key(caller, idempotencyKey, "", request), evidence(request));
    }

    Submission contact(ContactRequest request, Caller caller) {
        check.contact(request);
        ContactData data = data(request);
        return new Submission(target(data), List.of(register(request, data, clock.instant())), caller.role(), Method.API, null, null);
    }

    private static Target target(ContactData data) {
        return new Target.ByEmail(data, true, true);
    }

    private static ContactData data(ContactRequest contact) {
        EmailAddress email = EmailAddress.parse(Objects.requireNonNull(contact.email())).orElseThrow();
        return new ContactData(email, contact.firstName(), contact.lastName(), contact.function(), contact.organisation(),
                contact.phone(), contact.postalAddress(), contact.source());
    }

    private RegisterContact register(ContactRequest contact, ContactData data, Instant collected) {
        return new RegisterContact(
                roles.kind(contact.audience(), data.email().matchKey(), data.isNamed()),
                contact.locale() == null ? "fr" : contact.locale(),
                contact.relationships() == null ? List.of() : contact.relationships(),
                contact.tags() == null ? List.of() : contact.tags(),
                contact.collectedOn() == null ? RetentionClock.parisDate(collected) : contact.collectedOn());
    }

    private static Method method(ConsentRequest request) {
        return Objects.requireNonNull(request.method()).method();
    }

    private @Nullable IdempotencyKey key(Caller caller, @Nullable String key, String contact, ConsentRequest request) {
        return key == null
                ? null
                : new IdempotencyKey(caller.name(), key,
                        Sha256.of(contact.getBytes(StandardCharsets.UTF_8), json.writeValueAsBytes(request)));
    }

    private @Nullable Evidence evidence(ConsentRequest request) {
        if (request.evidence() == null || request.evidence().isEmpty()) {
            return null;
        }
        String text = json.writeValueAsString(request.evidence());
        if (text.getBytes(StandardCharsets.UTF_8).length > EVIDENCE_BYTES) {
            throw Problem.invalid(new FieldError("evidence", "TOO_LONG", "At most 8 KiB of JSON."));
        }
        return new Evidence(text);
    }
}
