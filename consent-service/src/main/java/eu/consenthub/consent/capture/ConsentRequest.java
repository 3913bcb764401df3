package eu.consenthub.consent.capture;

import eu.consenthub.consent.policy.Act;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConsentRequest", description = "One act of one contact about one purpose and channel.")
record ConsentRequest(
        @Schema(description = "Who acted; only with POST /api/consents, and required there.") @Valid @Nullable ContactRequest contact,
        @Schema(description = "Key of the purpose. OBJECT may leave it out: all purposes.", example = "newsletter") @Size(max = 64) @Nullable String purpose,
        @Schema(description = "Way to the contact. OBJECT may leave it out: all channels.") @Nullable Channel channel,
        @Schema(description = "What was done.") @NotNull @Nullable Act act,
        @Schema(description = "Ground of the permission. Left out: CONSENT for GIVE, LEGITIMATE_INTEREST for INFORM.") @Nullable LegalBasis basis,
        @Schema(description = "How the act reached the company.") @NotNull @Nullable AcceptedMethod method,
        @Schema(description = "The text the person was shown; required for GIVE on the basis of consent.") @Valid @Nullable ShownWording wording,
        @Schema(description = "When the person acted; left out: now. Never in the future.") @Nullable Instant occurredAt,
        @Schema(description = "Last day (Europe/Paris) of a consent given for a period, or of a pause.") @Nullable LocalDate until,
        @Schema(description = "What proves the act, any JSON object of at most 8 KiB. Kept in the vault, shown to the DPO only.") @Nullable Map<String, Object> evidence) {}
