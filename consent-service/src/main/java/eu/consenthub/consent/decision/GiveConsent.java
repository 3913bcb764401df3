package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person agrees. basis CONSENT needs a wording, SOFT_OPT_IN rests on a sale; until: last day, if given for a period. */
public record GiveConsent(PurposeKey purpose, Channel channel, LegalBasis basis, @Nullable WordingKey wording, @Nullable LocalDate until,
        Instant occurredAt) implements Command {}
