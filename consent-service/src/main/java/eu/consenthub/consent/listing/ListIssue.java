package eu.consenthub.consent.listing;

import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.release.Disclosure;
import eu.consenthub.consent.release.Disclosures;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Issues lists in two steps: whom a list names is put on record first, and only what is on record is written out. */
@Component
class ListIssue {

    private static final String REASON = "CHANNEL_LIST";

    private final Selection selection;
    private final Disclosures disclosures;
    private final IssuedLists lists;
    private final ListSettings settings;
    private final Clock clock;
    private final Ids ids;
    private final TransactionalOperator transaction;

    ListIssue(Selection selection, Disclosures disclosures, IssuedLists lists, ListSettings settings, Clock clock, Ids ids,
            TransactionalOperator transaction) {
        this.selection = selection;
        this.disclosures = disclosures;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.transaction = transaction;
    }

    /** Records the list and every disclosure it makes, or nothing at all. */
    Mono<IssuedList> issue(ListErrand errand) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID listId = ids.next();
        LocalDate latest = RetentionClock.parisDate(now).plus(settings.validFor());
        return selection.ofEverybody(errand, now)
                .concatMap(page -> disclosures.record(disclosure(listId, errand, page, now)).thenReturn(Tally.of(page)), 1)
                .reduce(new Tally(0, latest), Tally::plus)
                .map(tally -> new IssuedList(listId, now, errand.issuedBy(), errand.purpose(), errand.channel(), errand.reason(),
                        errand.filters(), tally.contacts(), tally.validUntil()))
                .flatMap(list -> lists.add(list).thenReturn(list))
                .as(transaction::transactional);
    }

    /** The contacts of an issued list, some at a time; who may not be reached any more by the time they are written is left out. */
    Flux<List<Listed>> contacts(IssuedList list) {
        return disclosures.under(list.listId().toString())
                .concatMap(page -> selection.of(page, list.purpose(), list.channel(), clock.instant()), 1);
    }

    private Disclosure disclosure(UUID listId, ListErrand errand, List<Listed> page, Instant now) {
        return new Disclosure(ids.next(), errand.issuedBy(), errand.purpose().value(), errand.channel(), REASON, listId.toString(),
                page.stream().map(each -> each.contact().id()).toList(), now);
    }

    /** A list is good for as long as everybody on it may be reached. */
    private record Tally(long contacts, LocalDate validUntil) {

        static Tally of(List<Listed> page) {
            return new Tally(page.size(), page.stream()
                    .map(each -> each.answer().until())
                    .filter(until -> until != null)
                    .reduce(LocalDate.MAX, Tally::earlier));
        }

        Tally plus(Tally other) {
            return new Tally(contacts + other.contacts, earlier(validUntil, other.validUntil));
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
