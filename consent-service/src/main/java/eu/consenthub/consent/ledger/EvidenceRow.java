package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.sql.Columns;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** A piece of evidence with its salt, without which nobody can try out what the commitment stands for. */
record EvidenceRow(Sha256 commitment, ContactId contactId, byte[] salt, Evidence evidence) {

    static final String INSERT = """
            INSERT INTO evidence (commitment, contact_id, salt, content)
            SELECT decode(commitment, 'hex'), contact_id, decode(salt, 'hex'), content::json
            FROM unnest(:evidenceCommitments, :evidenceContacts, :evidenceSalts, :evidenceContents)
                AS n (commitment, contact_id, salt, content)
            """;

    static EvidenceRow of(ContactId contactId, UUID salt, Evidence evidence) {
        byte[] bytes = ByteBuffer.allocate(16).putLong(salt.getMostSignificantBits()).putLong(salt.getLeastSignificantBits()).array();
        Sha256 commitment = Sha256.of(bytes, evidence.json().getBytes(StandardCharsets.UTF_8));
        return new EvidenceRow(commitment, contactId, bytes, evidence);
    }

    static GenericExecuteSpec bind(GenericExecuteSpec spec, List<EvidenceRow> rows) {
        return Columns.of(spec, rows)
                .text("evidenceCommitments", row -> row.commitment().hex())
                .column("evidenceContacts", UUID.class, row -> row.contactId().value())
                .text("evidenceSalts", row -> HexFormat.of().formatHex(row.salt()))
                .text("evidenceContents", row -> row.evidence().json())
                .bound();
    }
}
