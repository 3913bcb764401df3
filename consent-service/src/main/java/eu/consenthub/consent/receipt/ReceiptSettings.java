package eu.consenthub.consent.receipt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What receipts say beyond the ledger and the company's name.
 *
 * @param jurisdiction   country whose law applies, ISO 3166-1 alpha-2
 * @param storageCountry country where the data are kept, ISO 3166-1 alpha-2
 * @param phone          number of the controller; the Kantara form has a place for it, empty when none is published
 * @param recipients     who receives contact data; left out: Mailgun for e-mail, under standard contractual clauses
 */
@ConfigurationProperties("hub.receipts")
record ReceiptSettings(@DefaultValue("FR") String jurisdiction, @DefaultValue("FR") String storageCountry,
        @DefaultValue("") String phone, @Nullable List<Recipient> recipients) {

    List<Recipient> recipientsBy(String channel) {
        List<Recipient> all = recipients == null ? List.of(Recipient.MAILGUN) : recipients;
        return all.stream()
                .filter(recipient -> recipient.channels().contains(channel))
                .toList();
    }
}
