package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pseudonymous attributes of a contact that audiences and rules are built from; lists sorted, without duplicates. */
public record Profile(AudienceKind audience, String locale, List<String> relationships, List<String> tags,
        @Nullable LocalDate collectedOn) {

    static final Profile UNKNOWN = new Profile(AudienceKind.CONSUMER, "fr", List.of(), List.of(), null);

    public Profile {
        relationships = Labels.sorted(relationships);
        tags = Labels.sorted(tags);
    }
}
