package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "RecordedConsent", description = "What the ledger holds now.")
record ConsentView(
        @Schema(description = "The ledger event.") UUID eventId,
        @Schema(description = "The contact.", type = "string", format = "uuid") ContactId contactId,
        @Schema(description = "Position in the contact's chain, from 1.") long sequence,
        @Schema(description = "State of this purpose and channel after the act.", example = "GIVEN") String status,
        @Schema(description = "When the ledger took it in.") Instant recordedAt) {}
