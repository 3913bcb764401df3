package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The story of one contact, told by commands; what is refused or changes nothing is left out of it. */
final class History {

    static final PurposeKey NEWSLETTER = new PurposeKey("newsletter");
    static final PurposeKey OFFERS = new PurposeKey("commercial-offers");
    static final WordingKey WORDING = new WordingKey("newsletter-web", 1, "fr");
    static final Origin PERSON = new Origin(ActorRole.CONTACT, Method.PREFERENCE_PAGE);
    static final Origin FORM = new Origin(ActorRole.INTEGRATION, Method.WEB_FORM);
    static final Origin SYSTEM_API = new Origin(ActorRole.INTEGRATION, Method.API);
    static final Origin STAFF = new Origin(ActorRole.STAFF, Method.PHONE_CALL);
    static final Origin FILE = new Origin(ActorRole.IMPORT, Method.WEB_FORM);
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Policy POLICY = new Policy(Purposes.shipped(),
            (id, version,
                    language) -> version == 1 ? Optional.of(new Wording(id, 1, language, "J’accepte.").reference()) : Optional.empty(),
            Rules.shipped());

    private final List<RecordedEvent> events = new ArrayList<>();
    private ContactState state = ContactState.EMPTY;

    private History() {}

    /** A private person whose data were collected on 2026-01-01. */
    static History ofConsumer() {
        return of(AudienceKind.CONSUMER);
    }

    static History of(AudienceKind audience, String... relationships) {
        return collectedOn(LocalDate.of(2026, 1, 1), audience, relationships);
    }

    static History collectedOn(@Nullable LocalDate day, AudienceKind audience, String... relationships) {
        History history = new History();
        history.then(new RegisterContact(audience, "fr", List.of(relationships), List.of(), day), SYSTEM_API);
        return history;
    }

    static GiveConsent give(String at) {
        return new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, WORDING, null, Instant.parse(at));
    }

    static InformContact inform(String at) {
        return new InformContact(NEWSLETTER, Channel.EMAIL, Instant.parse(at), null);
    }

    static RefuseConsent refuse(String at) {
        return new RefuseConsent(NEWSLETTER, Channel.EMAIL, Instant.parse(at));
    }

    static WithdrawConsent withdraw(String at) {
        return new WithdrawConsent(NEWSLETTER, Channel.EMAIL, Instant.parse(at));
    }

    static ObjectToProcessing objectToEverything(String at) {
        return new ObjectToProcessing(null, null, Instant.parse(at));
    }

    Decision decide(Command command, Origin origin) {
        return ConsentDecider.decide(state, command, origin, NOW, POLICY);
    }

    History then(Command command, Origin origin) {
        return then(command, origin, NOW);
    }

    History then(Command command, Origin origin, Instant now) {
        if (ConsentDecider.decide(state, command, origin, now, POLICY) instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> add(event, accepted.occurredAt(), origin, now));
        }
        return this;
    }

    ContactState state() {
        return state;
    }

    List<RecordedEvent> events() {
        return events;
    }

    /** May the newsletter be mailed now? */
    Answer answer() {
        return answer(NEWSLETTER, Channel.EMAIL, NOW);
    }

    Answer answer(PurposeKey purpose, Channel channel, Instant at) {
        return Permission.evaluate(state, purpose, channel, at, POLICY.rules());
    }

    private void add(Event event, Instant occurredAt, Origin origin, Instant now) {
        RecordedEvent recorded = new RecordedEvent(new UUID(0, state.sequence() + 1), state.sequence() + 1, occurredAt, now, origin.actor(),
                origin.method(), event);
        events.add(recorded);
        state = state.apply(recorded);
    }
}
