package eu.consenthub.notifier;

import eu.consenthub.schemas.v1.ActorRole;
import eu.consenthub.schemas.v1.AudienceKind;
import eu.consenthub.schemas.v1.Channel;
import eu.consenthub.schemas.v1.CommunicationPaused;
import eu.consenthub.schemas.v1.CommunicationResumed;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.ConsentExpired;
import eu.consenthub.schemas.v1.ConsentGiven;
import eu.consenthub.schemas.v1.ConsentRefused;
import eu.consenthub.schemas.v1.ConsentRequested;
import eu.consenthub.schemas.v1.ConsentWithdrawn;
import eu.consenthub.schemas.v1.ContactErased;
import eu.consenthub.schemas.v1.ContactInformed;
import eu.consenthub.schemas.v1.ContactPointUndeliverable;
import eu.consenthub.schemas.v1.ContactRectified;
import eu.consenthub.schemas.v1.ContactRegistered;
import eu.consenthub.schemas.v1.LegalBasis;
import eu.consenthub.schemas.v1.Method;
import eu.consenthub.schemas.v1.ProcessingObjected;
import eu.consenthub.schemas.v1.ProcessingRestricted;
import eu.consenthub.schemas.v1.Sha256;
import eu.consenthub.schemas.v1.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact and its chain of events, told as a story: {@code Someone.consumer().consents("newsletter").withdraws("newsletter")}. */
public final class Someone {

    private static final Sha256 HASH = new Sha256(new byte[32]);

    public final UUID id = UUID.randomUUID();
    private final List<ConsentEvent> chain = new ArrayList<>();
    private @Nullable LocalDate usableUntil = LocalDate.of(2099, 1, 1);

    private Someone() {}

    public static Someone consumer(String... tags) {
        return of(AudienceKind.CONSUMER, "fr", List.of("SUBSCRIBER"), tags);
    }

    public static Someone professional(String... tags) {
        return of(AudienceKind.PRO_NAMED, "fr", List.of("PROSPECT"), tags);
    }

    public static Someone office(String... tags) {
        return of(AudienceKind.GENERIC, "fr", List.of("CUSTOMER"), tags);
    }

    public static Someone of(AudienceKind audience, String locale, List<String> relationships, String... tags) {
        return new Someone().then(new ContactRegistered(audience, locale, relationships, List.of(tags), LocalDate.of(2026, 1, 5)));
    }

    public Someone consents(String purpose) {
        return consents(purpose, null);
    }

    public Someone consents(String purpose, @Nullable LocalDate until) {
        WordingReference wording = new WordingReference(purpose + "-web", 1, "fr", HASH);
        return then(new ConsentGiven(purpose, Channel.EMAIL, LegalBasis.CONSENT, wording, until, false));
    }

    /** By another way than e-mail. */
    public Someone consentsBy(String purpose, Channel channel) {
        WordingReference wording = new WordingReference(purpose + "-web", 1, "fr", HASH);
        return then(new ConsentGiven(purpose, channel, LegalBasis.CONSENT, wording, null, false));
    }

    /** Asked for it and has not confirmed yet. */
    public Someone asksFor(String purpose) {
        WordingReference wording = new WordingReference(purpose + "-web", 1, "fr", HASH);
        return then(new ConsentRequested(purpose, Channel.EMAIL, wording, Instant.now().plus(7, ChronoUnit.DAYS), true));
    }

    public Someone expires(String purpose) {
        return then(new ConsentExpired(purpose, Channel.EMAIL, "CLOCK-2"));
    }

    public Someone buysAndIsOffered(String purpose) {
        return then(new ConsentGiven(purpose, Channel.EMAIL, LegalBasis.SOFT_OPT_IN, null, null, false));
    }

    public Someone isInformed(String purpose) {
        return isInformed(purpose, Instant.now().minus(3, ChronoUnit.DAYS));
    }

    public Someone isInformed(String purpose, Instant at) {
        return then(new ContactInformed(purpose, Channel.EMAIL, at.truncatedTo(ChronoUnit.MICROS), null));
    }

    public Someone refuses(String purpose) {
        return then(new ConsentRefused(purpose, Channel.EMAIL));
    }

    public Someone withdraws(String purpose) {
        return then(new ConsentWithdrawn(purpose, Channel.EMAIL));
    }

    public Someone objectsTo(@Nullable String purpose, @Nullable Channel channel) {
        return then(new ProcessingObjected(purpose, channel));
    }

    public Someone pauses(String purpose, LocalDate until) {
        return then(new CommunicationPaused(purpose, Channel.EMAIL, until));
    }

    public Someone resumes(String purpose) {
        return then(new CommunicationResumed(purpose, Channel.EMAIL));
    }

    public Someone bounces() {
        return then(new ContactPointUndeliverable(Channel.EMAIL));
    }

    public Someone getsANewAddress() {
        return then(new ContactRectified(List.of("email"), true));
    }

    public Someone isRestricted() {
        return then(new ProcessingRestricted(null));
    }

    public Someone isErased() {
        usableUntil = null;
        return then(new ContactErased("RIGHT-17"));
    }

    /** From the next event on, the data may be used to the end of this day. */
    public Someone usableUntil(@Nullable LocalDate day) {
        usableUntil = day;
        return this;
    }

    /** The events so far, in order. */
    public List<ConsentEvent> chain() {
        return List.copyOf(chain);
    }

    /** The last event so far. */
    public ConsentEvent last() {
        return chain.getLast();
    }

    /** Puts the whole chain on the topic. */
    public Someone told() {
        chain.forEach(NotifierFixture.feed()::send);
        return this;
    }

    /** Puts the last event on the topic. */
    public Someone toldLast() {
        NotifierFixture.feed().send(last());
        return this;
    }

    private Someone then(Object fact) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        chain.add(new ConsentEvent(
                UUID.randomUUID(), id, (long) chain.size() + 1, now, now,
                ActorRole.CONTACT, Method.API, usableUntil, HASH, HASH, fact));
        return this;
    }
}
