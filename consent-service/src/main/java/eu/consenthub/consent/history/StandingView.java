package eu.consenthub.consent.history;

import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Standing", description = "What is permitted for one contact at an instant, per purpose and channel.")
record StandingView(
        @Schema(description = "The contact's pseudonym.") UUID contactId,
        @Schema(description = "The instant it is true of.") Instant at,
        @Schema(description = "Every purpose by every channel.") List<Item> items) {

    @Schema(name = "StandingItem", description = "One purpose by one channel.")
    record Item(
            @Schema(description = "Key of the purpose.", example = "newsletter") String purpose,
            Channel channel,
            @Schema(description = "What was said last: NONE, GIVEN, INFORMED, REFUSED, WITHDRAWN, OBJECTED.", example = "GIVEN") String status,
            @Schema(description = "ALLOW or DENY.") Answer.Effect decision,
            @Schema(description = "OK, or why not.", example = "OK") String code,
            @Schema(description = "Ground of the permission.") @Nullable LegalBasis basis,
            @Schema(description = "When the person acted.") @Nullable Instant since,
            @Schema(description = "Last day (Europe/Paris) of use.") @Nullable LocalDate until,
            @Schema(description = "From when the contact's data are to be erased.") @Nullable Instant eraseFrom,
            @Schema(description = "The event it rests on.") @Nullable UUID eventId,
            @Schema(description = "The text that was shown.") @Nullable WordingView wording) {}
}
