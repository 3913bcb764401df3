package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.AudienceKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Make a contact known; nothing happens when it is known already. collectedOn: day (Europe/Paris) of collection, null when not provable. */
public record RegisterContact(AudienceKind audience, String locale, List<String> relationships, List<String> tags,
        @Nullable LocalDate collectedOn) implements Command {}
