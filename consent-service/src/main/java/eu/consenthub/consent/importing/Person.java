package eu.consenthub.consent.importing;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.policy.AudienceKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a line is about; data is null when the line has no usable address. */
record Person(@Nullable ContactData data, AudienceKind audience, String locale, List<String> relationships, List<String> tags) {

    RegisterContact register(@Nullable LocalDate collectedOn) {
        return new RegisterContact(audience, locale, relationships, tags, collectedOn);
    }
}
