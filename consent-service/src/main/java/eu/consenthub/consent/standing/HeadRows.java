package eu.consenthub.consent.standing;

import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.sql.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Heads on their way into the database, as a part of the ledger's one statement. */
public final class HeadRows {

    /** To be bound by {@link #bind}. Locks rows in the order of {@link Heads#lock}; a sign of life that came meanwhile is not undone. */
    public static final String UPSERT = """
            INSERT INTO chain_head AS h (
                contact_id, sequence, hash, audience, locale, relationships, tags, collected_on, last_activity_on,
                restricted, erased, undeliverable)
            SELECT contact_id, sequence, decode(hash, 'hex'), audience, locale, string_to_array(relationships, chr(31)),
                string_to_array(tags, chr(31)), collected_on, last_activity_on, restricted, erased,
                string_to_array(undeliverable, chr(31))
            FROM unnest(:headContacts, :headSequences, :headHashes, :headAudiences, :headLocales, :headRelationships, :headTags,
                :headCollectedOn, :headLastActivityOn, :headRestricted, :headErased, :headUndeliverable)
                AS n (contact_id, sequence, hash, audience, locale, relationships, tags, collected_on, last_activity_on,
                    restricted, erased, undeliverable)
            ORDER BY contact_id
            ON CONFLICT (contact_id) DO UPDATE
            SET sequence = EXCLUDED.sequence, hash = EXCLUDED.hash, audience = EXCLUDED.audience, locale = EXCLUDED.locale,
                relationships = EXCLUDED.relationships, tags = EXCLUDED.tags, collected_on = EXCLUDED.collected_on,
                last_activity_on = GREATEST(h.last_activity_on, EXCLUDED.last_activity_on), restricted = EXCLUDED.restricted,
                erased = EXCLUDED.erased, undeliverable = EXCLUDED.undeliverable
            """;

    private HeadRows() {}

    public static GenericExecuteSpec bind(GenericExecuteSpec spec, List<StateChange> changes) {
        return Columns.of(spec, changes.stream().map(StateChange::after).toList())
                .column("headContacts", UUID.class, head -> head.contactId().value())
                .column("headSequences", Long.class, head -> head.state().sequence())
                .text("headHashes", head -> head.hash().hex())
                .text("headAudiences", head -> head.state().profile().audience().name())
                .text("headLocales", head -> head.state().profile().locale())
                .labels("headRelationships", head -> head.state().profile().relationships())
                .labels("headTags", head -> head.state().profile().tags())
                .column("headCollectedOn", LocalDate.class, head -> head.state().profile().collectedOn())
                .column("headLastActivityOn", LocalDate.class, head -> head.state().lastActivityOn())
                .column("headRestricted", Boolean.class, head -> head.state().restricted())
                .column("headErased", Boolean.class, head -> head.state().erased())
                .labels("headUndeliverable", head -> undeliverable(head.state()))
                .bound();
    }

    private static List<String> undeliverable(ContactState state) {
        return state.undeliverable().stream().map(Enum::name).sorted().toList();
    }
}
