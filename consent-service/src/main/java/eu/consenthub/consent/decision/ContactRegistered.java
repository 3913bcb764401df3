package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hub knows this contact from now on; first event of every chain. collectedOn: day (Europe/Paris) of collection, null when not provable (CLOCK-1). */
public record ContactRegistered(AudienceKind audience, String locale, List<String> relationships, List<String> tags,
        @Nullable LocalDate collectedOn) implements Event {

    /** Lists are kept sorted and without duplicates, so that equal attributes are equal. */
    public ContactRegistered {
        relationships = Labels.sorted(relationships);
        tags = Labels.sorted(tags);
    }
}
