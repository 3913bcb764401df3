package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "FoundOrCreated", description = "The contact of an address. Tells no more than that: the caller may only record.")
record CreatedContactView(
        @Schema(description = "The contact's pseudonym.", type = "string", format = "uuid") ContactId contactId,
        @Schema(description = "True when the hub did not know the address before.") boolean created) {}
