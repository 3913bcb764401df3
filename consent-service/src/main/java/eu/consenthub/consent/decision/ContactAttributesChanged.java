package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import java.util.List;

/** The attributes that audiences are built from have changed; the lists replace the former ones. Never moves the clock (CLOCK-6). */
public record ContactAttributesChanged(AudienceKind audience, String locale, List<String> relationships,
        List<String> tags) implements Event {

    /** Lists are kept sorted and without duplicates, so that equal attributes are equal. */
    public ContactAttributesChanged {
        relationships = Labels.sorted(relationships);
        tags = Labels.sorted(tags);
    }
}
