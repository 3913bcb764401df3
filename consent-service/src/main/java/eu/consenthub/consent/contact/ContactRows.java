package eu.consenthub.consent.contact;

import eu.consenthub.consent.sql.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** New rows of the vault, as a part of the one statement by which the ledger writes everything at once. */
public final class ContactRows {

    /** To be bound by {@link #bind}. */
    public static final String INSERT = """
            INSERT INTO contact (
                contact_id, email, match_key, first_name, last_name, function, organisation,
                phone, phone_key, postal_address, source, created_at)
            SELECT contact_id, email, match_key, first_name, last_name, function, organisation,
                phone, phone_key, postal_address, source, :contactCreatedAt
            FROM unnest(:contactIds, :contactEmails, :contactMatchKeys, :contactFirstNames, :contactLastNames, :contactFunctions,
                :contactOrganisations, :contactPhones, :contactPhoneKeys, :contactPostalAddresses, :contactSources)
                AS n (contact_id, email, match_key, first_name, last_name, function, organisation,
                    phone, phone_key, postal_address, source)
            """;

    private ContactRows() {}

    public static GenericExecuteSpec bind(GenericExecuteSpec spec, List<Contact> contacts, Instant createdAt) {
        return Columns.of(spec.bind("contactCreatedAt", createdAt.atOffset(ZoneOffset.UTC)), contacts)
                .column("contactIds", UUID.class, contact -> contact.id().value())
                .text("contactEmails", contact -> contact.data().email().asGiven())
                .text("contactMatchKeys", contact -> contact.data().email().matchKey())
                .text("contactFirstNames", contact -> contact.data().firstName())
                .text("contactLastNames", contact -> contact.data().lastName())
                .text("contactFunctions", contact -> contact.data().function())
                .text("contactOrganisations", contact -> contact.data().organisation())
                .text("contactPhones", contact -> contact.data().phone())
                .text("contactPhoneKeys", contact -> PhoneKey.of(contact.data().phone()).orElse(null))
                .text("contactPostalAddresses", contact -> contact.data().postalAddress())
                .text("contactSources", contact -> contact.data().source())
                .bound();
    }
}
