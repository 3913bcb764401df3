package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The contact agreed by a clear act. until: last day (Europe/Paris), if given for a period; wording: null only for a soft opt-in; confirmed: answers a double opt-in. */
public record ConsentGiven(PurposeKey purpose, Channel channel, LegalBasis basis, @Nullable WordingReference wording,
        @Nullable LocalDate until, boolean confirmed) implements Event {}
