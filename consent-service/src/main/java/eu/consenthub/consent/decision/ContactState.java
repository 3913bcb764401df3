package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one contact when something is decided. Folding a chain from {@link #EMPTY} gives the state after
 * its last event; folding a part of it gives the state of that time.
 *
 * @param sequence number of the last event, 0 when the contact is not known
 * @param lastActivityOn day (Europe/Paris) of the last qualifying activity, null when there was none (CLOCK-1)
 */
public record ContactState(long sequence, Profile profile, boolean restricted, boolean erased, Set<Channel> undeliverable,
        Map<Scope, Standing> standings, @Nullable LocalDate lastActivityOn) {

    public static final ContactState EMPTY = new ContactState(0, Profile.UNKNOWN, false, false, Set.of(), Map.of(), null);

    public ContactState {
        undeliverable = Set.copyOf(undeliverable);
        standings = Map.copyOf(standings);
    }

    public boolean isKnown() {
        return sequence > 0;
    }

    /** What holds for this purpose by this channel: its own standing, else the last objection that covers it. */
    public Optional<Standing> standing(PurposeKey purpose, Channel channel) {
        Scope pair = new Scope(purpose, channel);
        Standing own = standings.get(pair);
        if (own != null && own.status() != Status.NONE) {
            return Optional.of(own);
        }
        return objectionOver(pair).or(() -> Optional.ofNullable(own));
    }

    /** Something was said about just this pair; what was said about everything does not count. */
    public boolean isSpokenOf(PurposeKey purpose, Channel channel) {
        return standings.containsKey(new Scope(purpose, channel));
    }

    Optional<Standing> objectionOver(Scope scope) {
        return standings.entrySet()
                .stream()
                .filter(entry -> entry.getValue().status() == Status.OBJECTED && entry.getKey().covers(scope))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingLong(Standing::sequence));
    }

    @Nullable
    LocalDate pausedUntil(PurposeKey purpose, Channel channel) {
        Standing own = standings.get(new Scope(purpose, channel));
        return own == null ? null : own.pausedUntil();
    }

    /** The state with a sign of life on this day (CLOCK-5); an older day changes nothing (CLOCK-9). */
    public ContactState withSignOfLife(LocalDate day) {
        LocalDate latest = lastActivityOn == null || day.isAfter(lastActivityOn) ? day : lastActivityOn;
        return new ContactState(sequence, profile, restricted, erased, undeliverable, standings, latest);
    }

    /** The state after this event, which must be the next of the chain. */
    public ContactState apply(RecordedEvent recorded) {
        if (recorded.sequence() != sequence + 1) {
            throw new IllegalStateException("Event " + recorded.sequence() + " cannot follow event " + sequence);
        }
        return switch (recorded.event()) {
            case ContactRegistered e ->
                next(new Profile(e.audience(), e.locale(), e.relationships(), e.tags(), e.collectedOn()));
            case ContactAttributesChanged e ->
                next(new Profile(e.audience(), e.locale(), e.relationships(), e.tags(), profile.collectedOn()));
            case ContactRectified e -> reachable(e);
            case ConsentRequested e -> requested(e, recorded);
            case ConsentGiven e -> given(e, recorded);
            case ContactInformed e -> next(new Scope(e.purpose(), e.channel()), informed(e, recorded));
            case ConsentRefused e -> next(new Scope(e.purpose(), e.channel()), Standing.without(Status.REFUSED, recorded));
            case ConsentWithdrawn e -> next(new Scope(e.purpose(), e.channel()), Standing.without(Status.WITHDRAWN, recorded));
            case ConsentExpired e -> ended(new Scope(e.purpose(), e.channel()), Status.EXPIRED, e.rule(), recorded);
            case ConsentInvalidated e -> ended(new Scope(e.purpose(), e.channel()), Status.INVALIDATED, e.rule(), recorded);
            case ProcessingObjected e -> objected(new Scope(e.purpose(), e.channel()), Standing.without(Status.OBJECTED, recorded));
            case CommunicationPaused e -> paused(new Scope(e.purpose(), e.channel()), e.until(), recorded);
            case CommunicationResumed e -> paused(new Scope(e.purpose(), e.channel()), null, recorded).afterWordOf(recorded);
            case ContactPointUndeliverable e -> undeliverable(e.channel());
            case ProcessingRestricted e -> flagged(true, erased);
            case RestrictionLifted e -> flagged(false, erased);
            case ContactErased e -> flagged(restricted, true);
        };
    }

    /** What holds stays as it is; whoever was not asked before has now been asked. */
    private ContactState requested(ConsentRequested e, RecordedEvent recorded) {
        Scope scope = new Scope(e.purpose(), e.channel());
        Standing own = standings.getOrDefault(scope, Standing.without(Status.NONE, recorded));
        return next(scope, own.asked(new Request(e.answered(), recorded.occurredAt(), e.confirmUntil(), e.wording())));
    }

    /** Confirmed again while it stands, it is reconfirmed (CONS-1); merely told again, it is given as before. */
    private ContactState given(ConsentGiven e, RecordedEvent recorded) {
        Scope scope = new Scope(e.purpose(), e.channel());
        Standing before = standings.get(scope);
        boolean again = e.confirmed() && before != null && before.isConsentAt(recorded.occurredAt());
        Standing standing = new Standing(again ? Status.RECONFIRMED : Status.GIVEN, e.basis(), recorded.occurredAt(), e.until(),
                pausedUntil(e.purpose(), e.channel()), recorded.eventId(), recorded.sequence(), e.wording(), null, null, null);
        ContactState next = next(scope, standing);
        return e.basis() == LegalBasis.CONSENT ? next.afterWordOf(recorded) : next;
    }

    private Standing informed(ContactInformed e, RecordedEvent recorded) {
        Standing own = standings.get(new Scope(e.purpose(), e.channel()));
        return new Standing(Status.INFORMED, LegalBasis.LEGITIMATE_INTEREST, recorded.occurredAt(), null,
                pausedUntil(e.purpose(), e.channel()), recorded.eventId(), recorded.sequence(), e.wording(), e.informedAt(),
                own == null ? null : own.request(), null);
    }

    private ContactState ended(Scope scope, Status by, String rule, RecordedEvent recorded) {
        Standing own = standings.getOrDefault(scope, Standing.without(Status.NONE, recorded));
        return next(scope, own.ended(by, rule, recorded));
    }

    /** An objection is written over everything it covers, and kept for what is yet to come. */
    private ContactState objected(Scope scope, Standing objection) {
        Map<Scope, Standing> after = new HashMap<>(standings);
        after.replaceAll((covered, standing) -> scope.covers(covered) ? objection : standing);
        after.put(scope, objection);
        return new ContactState(sequence + 1, profile, restricted, erased, undeliverable, after, lastActivityOn);
    }

    private ContactState paused(Scope scope, @Nullable LocalDate until, RecordedEvent recorded) {
        Standing own = standings.getOrDefault(scope, Standing.without(Status.NONE, recorded));
        return next(scope, own.pausedUntil(until));
    }

    private ContactState afterWordOf(RecordedEvent recorded) {
        boolean word = new Origin(recorded.actor(), recorded.method()).isWordOfThePerson();
        return word ? withSignOfLife(RetentionClock.parisDate(recorded.occurredAt())) : this;
    }

    private ContactState reachable(ContactRectified e) {
        Set<Channel> still = new HashSet<>(undeliverable);
        still.removeIf(channel -> switch (channel.contactPoint()) {
            case EMAIL, EMAIL_TRACKING -> e.contactPointChanged();
            case PHONE, SMS, AUTOMATED_CALL -> e.fields().contains("phone");
            case POST -> e.fields().contains("postalAddress");
        });
        return new ContactState(sequence + 1, profile, restricted, erased, still, standings, lastActivityOn);
    }

    private ContactState undeliverable(Channel channel) {
        Set<Channel> now = new HashSet<>(undeliverable);
        now.add(channel);
        return new ContactState(sequence + 1, profile, restricted, erased, now, standings, lastActivityOn);
    }

    private ContactState next(Profile changed) {
        return new ContactState(sequence + 1, changed, restricted, erased, undeliverable, standings, lastActivityOn);
    }

    private ContactState next(Scope scope, Standing standing) {
        Map<Scope, Standing> after = new HashMap<>(standings);
        after.put(scope, standing);
        return new ContactState(sequence + 1, profile, restricted, erased, undeliverable, after, lastActivityOn);
    }

    private ContactState flagged(boolean nowRestricted, boolean nowErased) {
        return new ContactState(sequence + 1, profile, nowRestricted, nowErased, undeliverable, standings, lastActivityOn);
    }
}
