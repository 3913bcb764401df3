package eu.consenthub.consent.decision;

import java.time.Instant;
import java.util.List;

/** What follows from a command. */
public sealed interface Decision {

    /** These events, in this order, all of which took place at this instant. */
    record Accepted(List<Event> events, Instant occurredAt) implements Decision {

        static Accepted of(Instant occurredAt, Event... events) {
            return new Accepted(List.of(events), occurredAt);
        }
    }

    /** It was so already. */
    record Unchanged() implements Decision {}

    /** It must not be recorded. */
    record Refused(Refusal refusal) implements Decision {}
}
