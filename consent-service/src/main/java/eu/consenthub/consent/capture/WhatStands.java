package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.decision.Standing;
import eu.consenthub.consent.ledger.Ledger;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.ledger.LedgerQuery;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.standing.Standings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The answer to an act that changes nothing: the event on which things stand as the act wanted them. */
@Component
class WhatStands {

    private final Standings standings;
    private final Ledger ledger;

    WhatStands(Standings standings, Ledger ledger) {
        this.standings = standings;
        this.ledger = ledger;
    }

    Mono<ConsentView> of(ContactId contact, ConsentRequest request) {
        Scope scope = new Scope(request.purpose() == null ? null : new PurposeKey(request.purpose()), request.channel());
        return standings.of(contact)
                .flatMap(state -> latestOver(scope, state)
                        .map(standing -> of(contact, standing))
                        .orElseGet(() -> lastOf(contact, state)));
    }

    private Mono<ConsentView> of(ContactId contact, Standing standing) {
        return ledger.byEvent(List.of(standing.eventId()))
                .next()
                .map(entry -> view(contact, entry, standing.status().name()));
    }

    /** Nothing was ever said about this: the last thing that was said at all. */
    private Mono<ConsentView> lastOf(ContactId contact, ContactState state) {
        return ledger.ofContact(contact, LedgerQuery.ALL, state.sequence() - 1, 1)
                .next()
                .map(entry -> view(contact, entry, "NONE"));
    }

    private static Optional<Standing> latestOver(Scope scope, ContactState state) {
        return state.standings()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().covers(scope))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingLong(Standing::sequence));
    }

    private static ConsentView view(ContactId contact, LedgerEntry entry, String status) {
        RecordedEvent event = entry.recorded();
        return new ConsentView(event.eventId(), contact, event.sequence(), status, event.recordedAt());
    }
}
