package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactChanges;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.RectifyContact;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.RememberedStops;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Corrects a contact (Art. 16): the event and the new data in one transaction, which leaves nothing of the old data. Who is recognised
 * by a new contact point as somebody who said stop before an erasure is stopped by the same transaction (PERM-4).
 */
@Component
class Rectifier {

    private final Contacts contacts;
    private final Suppressions suppressions;
    private final Standings standings;
    private final ConsentCommands commands;

    Rectifier(Contacts contacts, Suppressions suppressions, Standings standings, ConsentCommands commands) {
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.standings = standings;
        this.commands = commands;
    }

    /** Empty when the contact is not known; errors with 409 {@code EMAIL_IN_USE} when the new address is another contact's. */
    Mono<ContactId> rectify(ContactId id, RectifyRequest request, Caller caller) {
        return contacts.byId(id)
                .flatMap(contact -> standings.of(id).flatMap(state -> rectify(contact, state.profile().audience(), request, caller)))
                .onErrorMap(DataIntegrityViolationException.class, e -> inUse());
    }

    private Mono<ContactId> rectify(Contact contact, AudienceKind known, RectifyRequest request, Caller caller) {
        ContactData after = request.changes().appliedTo(contact.data());
        List<String> fields = ContactChanges.difference(contact.data(), after);
        boolean moved = !contact.data().email().matchKey().equals(after.email().matchKey());
        RectifyContact rectify = new RectifyContact(fields, moved);
        Command attributes = request.attributes(known, after.isNamed());
        ContactData corrected = corrected(after, fields);
        return suppressions.of(List.of(corrected))
                .map(found -> found.getOrDefault(after.email().matchKey(), List.of()))
                .map(stops -> Stream.concat(Stream.of(rectify, attributes), stops.stream().map(RememberedStops::again)).toList())
                .map(acts -> new Submission(new Target.Known(contact.id()), acts, caller.role(), Method.API, null, null))
                .flatMap(submission -> commands.submitAll(List.of(submission),
                        outcomes -> replace(outcomes.get(0), contact.id(), request.changes(), corrected)))
                .map(outcomes -> idOf(outcomes.get(0), contact.id()));
    }

    /** Onto what is there once the contact is locked, so that nobody's correction of another field is undone. */
    private Mono<Void> replace(Outcome outcome, ContactId id, ContactChanges changes, ContactData corrected) {
        return outcome instanceof Outcome.Recorded
                ? contacts.byId(id).flatMap(now -> contacts.replace(id, changes.appliedTo(now.data())))
                        .then(suppressions.lift(List.of(corrected)))
                : Mono.empty();
    }

    /** The contact points by which somebody can be recognised now and could not before. */
    private static ContactData corrected(ContactData after, List<String> fields) {
        return new ContactData(after.email(), null, null, null, null, fields.contains("phone") ? after.phone() : null,
                fields.contains("postalAddress") ? after.postalAddress() : null, null);
    }

    private static ContactId idOf(Outcome outcome, ContactId id) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusals.problem(refused.refusal());
        }
        return id;
    }

    private static Problem inUse() {
        return new Problem(HttpStatus.CONFLICT, "EMAIL_IN_USE", "The address is another contact's",
                "Another contact has this address; merge them, or correct that one first.",
                List.of(new FieldError("email", "EMAIL_IN_USE", "Another contact has this address.")));
    }
}
