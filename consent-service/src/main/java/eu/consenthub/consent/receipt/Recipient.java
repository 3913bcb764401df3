package eu.consenthub.consent.receipt;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who receives contact data (GDPR Art. 13(1)(e), (f)).
 *
 * @param id           for references within a receipt
 * @param country      where the data may go, ISO 3166-1 alpha-2
 * @param transferTool what permits it outside the Union, as a term of the DPV's GDPR extension; empty within
 * @param channels     for which channels
 */
record Recipient(String id, String name, String address, String email, String country, @DefaultValue("") String transferTool,
        List<String> channels) {

    /** The company's policy (S15): delivers e-mail, may leave the Union, standard contractual clauses. */
    static final Recipient MAILGUN = new Recipient("mailgun", "Mailgun Technologies, Inc.",
            "112 E Pecan Street, Suite 1135, San Antonio, Texas 78205, USA", "privacy@mailgun.com", "US", "A46-2-c",
            List.of("EMAIL", "EMAIL_TRACKING"));
}
