package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Schema(name = "IssuedList", description = "A list that was issued. Its content is given once and never again.")
record IssuedListView(
        @Schema(description = "The list; the disclosures it made bear it as their reference.") UUID listId,
        @Schema(description = "When it was issued.") Instant issuedAt,
        @Schema(description = "User name of the member of staff who asked for it.") String issuedBy,
        @Schema(description = "Key of the purpose.", example = "commercial-offers") String purpose,
        @Schema(description = "PHONE or POST.") Channel channel,
        @Schema(description = "What it is for.") String reason,
        @Schema(description = "Whom it was meant for.") ListFilters filters,
        @Schema(description = "How many contacts were disclosed for it.") long count,
        @Schema(description = "Last day (Europe/Paris) of use.") LocalDate validUntil) {

    static IssuedListView of(IssuedList list) {
        return new IssuedListView(list.listId(), list.issuedAt(), list.issuedBy(), list.purpose().value(), list.channel(), list.reason(),
                list.filters(), list.contacts(), list.validUntil());
    }
}
