package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.decision.Standing;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.decision.WithdrawConsent;
import java.util.List;
import java.util.Map;

/**
 * What of a contact's state outlives its erasure, and how it comes back into the chain of whoever is recognised by it (ERASE-3). Public
 * because a correction can make somebody recognised as well.
 */
public final class RememberedStops {

    private RememberedStops() {}

    /** The objections and withdrawals, without those that a wider objection covers. */
    static List<Suppression> of(ContactState state) {
        Map<Scope, Standing> standings = state.standings();
        return standings.entrySet()
                .stream()
                .filter(entry -> isRemembered(entry.getValue().status()) && !isCovered(entry.getKey(), standings))
                .map(entry -> new Suppression(entry.getKey().purpose(), entry.getKey().channel(),
                        entry.getValue().status() == Status.OBJECTED, entry.getValue().since()))
                .sorted(Suppression.WIDEST_FIRST)
                .toList();
    }

    /** The act of then, to be recorded about somebody who is known again. */
    public static Command again(Suppression stop) {
        return stop.objection() || stop.purpose() == null || stop.channel() == null
                ? new ObjectToProcessing(stop.purpose(), stop.channel(), stop.since())
                : new WithdrawConsent(stop.purpose(), stop.channel(), stop.since());
    }

    private static boolean isRemembered(Status status) {
        return status == Status.OBJECTED || status == Status.WITHDRAWN;
    }

    private static boolean isCovered(Scope scope, Map<Scope, Standing> standings) {
        return standings.entrySet()
                .stream()
                .anyMatch(other -> !other.getKey().equals(scope) && other.getValue().status() == Status.OBJECTED
                        && other.getKey().covers(scope));
    }
}
