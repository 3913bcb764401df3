package eu.consenthub.consent.standing;

import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.decision.Standing;
import java.util.Map;
import java.util.stream.Stream;

/** What a transaction makes of a contact's state. */
public record StateChange(ContactState before, Head after) {

    /** Only standings that differ are written. */
    Stream<Map.Entry<Scope, Standing>> changedStandings() {
        return after.state()
                .standings()
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().equals(before.standings().get(entry.getKey())));
    }
}
