package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ConsentDecider;
import eu.consenthub.consent.decision.ContactErased;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Decision;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.Origin;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.RuleSet;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.standing.Head;
import eu.consenthub.platform.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides submissions one after the other, in memory, on what was read, and collects what has to be written. */
final class Batch {

    private final Policy policy;
    private final Ids ids;
    private final Instant now;
    private final EarlierAnswers answers;
    private final Map<String, List<Suppression>> remembered;
    private final Map<ContactId, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Subject> byMatchKey = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final List<StoredAnswer> newAnswers = new ArrayList<>();
    private final Map<ContactId, ContactData> refreshed = new LinkedHashMap<>();

    Batch(Policy policy, Ids ids, Instant now, Map<String, ContactId> found, Map<ContactId, Head> heads, EarlierAnswers answers,
            Map<String, List<Suppression>> remembered) {
        this.policy = policy;
        this.ids = ids;
        this.now = now;
        this.answers = answers.copy();
        this.remembered = remembered;
        heads.forEach((id, head) -> subjects.put(id, Subject.known(head)));
        found.forEach((matchKey, id) -> Optional.ofNullable(subjects.get(id)).ifPresent(subject -> byMatchKey.put(matchKey, subject)));
    }

    /** Outcomes in the order of the submissions, each decided on what those before it made of the contact. */
    List<Outcome> decideAll(List<Submission> submissions) {
        return submissions.stream().map(this::decide).toList();
    }

    private Outcome decide(Submission submission) {
        return answers.to(submission.idempotency())
                .or(() -> subject(submission.target()).map(subject -> decide(submission, subject)))
                .orElseGet(() -> new Outcome.Refused(new Refusal.UnknownContact()));
    }

    private Optional<Subject> subject(Target target) {
        return switch (target) {
            case Target.Known known -> Optional.ofNullable(subjects.get(known.id()));
            case Target.ByEmail byEmail -> Optional.ofNullable(byMatchKey.get(byEmail.data().email().matchKey()))
                    .or(() -> byEmail.createIfMissing() ? Optional.of(newcomer(byEmail.data())) : Optional.empty());
        };
    }

    /** Until something is recorded each submission may bring its own data for an address nobody knows. */
    private Subject newcomer(ContactData data) {
        return Subject.newcomer(new ContactId(ids.next()), data, remembered.getOrDefault(data.email().matchKey(), List.of()));
    }

    private Outcome decide(Submission submission, Subject subject) {
        if (submission.actor() == ActorRole.IMPORT && subject.remembered().stream().anyMatch(Suppression::isAboutEverything)) {
            return new Outcome.Refused(new Refusal.Stopped(Status.OBJECTED));
        }
        ContactState state = subject.state();
        List<RecordedEvent> recorded = new ArrayList<>();
        for (Step step : steps(submission, subject)) {
            switch (ConsentDecider.decide(state, step.command(), step.origin(), now, policy)) {
                case Decision.Refused refused -> {
                    return new Outcome.Refused(refused.refusal());
                }
                case Decision.Unchanged unchanged -> {
                }
                case Decision.Accepted accepted -> {
                    for (Event event : accepted.events()) {
                        RecordedEvent next = recorded(state, event, accepted.occurredAt(), step.origin());
                        recorded.add(next);
                        state = state.apply(next);
                    }
                }
            }
        }
        return accept(submission, subject, recorded);
    }

    /** Who is recognised by the suppression list is known with those stops from the first moment on. */
    private static List<Step> steps(Submission submission, Subject subject) {
        Origin origin = new Origin(submission.actor(), submission.method());
        List<Step> steps = new ArrayList<>(submission.commands().stream().map(command -> new Step(command, origin)).toList());
        Origin list = new Origin(ActorRole.SYSTEM, Method.RULE);
        steps.addAll(Math.min(1, steps.size()),
                subject.remembered().stream().map(RememberedStops::again).map(command -> new Step(command, list)).toList());
        return steps;
    }

    private record Step(Command command, Origin origin) {}

    private RecordedEvent recorded(ContactState state, Event event, Instant occurredAt, Origin origin) {
        return new RecordedEvent(ids.next(), state.sequence() + 1, occurredAt, now, origin.actor(), origin.method(), event);
    }

    private Outcome accept(Submission submission, Subject subject, List<RecordedEvent> recorded) {
        boolean known = subject.state().isKnown();
        if (!known && recorded.isEmpty()) {
            return new Outcome.Refused(new Refusal.UnknownContact());
        }
        refresh(submission.target(), subject, known);
        append(subject, recorded, recorded.isEmpty() ? null : commitment(submission.evidence(), subject.id()));
        remember(submission, subject, !known, recorded);
        return recorded.isEmpty() ? new Outcome.Unchanged(subject.id()) : new Outcome.Recorded(subject.id(), !known, recorded);
    }

    private void refresh(Target target, Subject subject, boolean known) {
        if (target instanceof Target.ByEmail byEmail) {
            subjects.putIfAbsent(subject.id(), subject);
            byMatchKey.putIfAbsent(byEmail.data().email().matchKey(), subject);
            if (known && byEmail.refreshProfile()) {
                refreshed.put(subject.id(), byEmail.data());
            }
        }
    }

    private void append(Subject subject, List<RecordedEvent> recorded, @Nullable Sha256 commitment) {
        RuleSet rules = policy.rules().at(now);
        for (RecordedEvent event : recorded) {
            ContactState next = subject.state().apply(event);
            LedgerEntry entry = LedgerEntry.next(subject.id(), event, RetentionClock.lastDayOfUse(next, rules.periods()), rules.version(),
                    commitment, subject.hash());
            entries.add(entry);
            subject.moveTo(next, entry.hash());
        }
    }

    private @Nullable Sha256 commitment(@Nullable Evidence given, ContactId contactId) {
        if (given == null) {
            return null;
        }
        EvidenceRow row = EvidenceRow.of(contactId, ids.next(), given);
        evidence.add(row);
        return row.commitment();
    }

    private void remember(Submission submission, Subject subject, boolean created, List<RecordedEvent> recorded) {
        if (submission.idempotency() != null) {
            StoredAnswer answer = new StoredAnswer(submission.idempotency(), subject.id(), created,
                    recorded.stream().map(RecordedEvent::eventId).toList());
            newAnswers.add(answer);
            answers.add(answer, recorded);
        }
    }

    /** True when there is nothing to write. */
    boolean isEmpty() {
        return entries.isEmpty() && newAnswers.isEmpty();
    }

    Instant now() {
        return now;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    List<EvidenceRow> evidence() {
        return evidence;
    }

    List<StoredAnswer> newAnswers() {
        return newAnswers;
    }

    Map<ContactId, ContactData> refreshed() {
        return refreshed;
    }

    /** Those whose identity goes with this batch. */
    List<ContactId> erased() {
        return entries.stream().filter(entry -> entry.recorded().event() instanceof ContactErased).map(LedgerEntry::contactId).toList();
    }

    /** What those of them said that has to outlive it. */
    Map<ContactId, List<Suppression>> stopsOfErased() {
        Map<ContactId, List<Suppression>> stops = new LinkedHashMap<>();
        erased().stream().map(id -> Objects.requireNonNull(subjects.get(id))).forEach(subject -> {
            List<Suppression> said = RememberedStops.of(subject.state());
            if (!said.isEmpty()) {
                stops.put(subject.id(), said);
            }
        });
        return stops;
    }

    /** Those known again whose stops are in the chain from now on. */
    List<ContactData> recognised() {
        return subjects.values().stream().map(Subject::recognised).flatMap(Optional::stream).toList();
    }

    Collection<Subject> subjects() {
        return subjects.values();
    }
}
