package eu.consenthub.notifier.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes: the identity every commercial mail must show (Art. R123-237 Code de commerce).
 *
 * @param legalLine SIREN and the register (RCS) with its city
 * @param registeredOffice in one line; not where rights are exercised, which the contact pages show
 * @param dpoEmail where rights can be exercised in writing
 * @param colour accent of the mail's heading, as CSS
 */
@ConfigurationProperties("hub.company")
public record CompanySettings(
        @DefaultValue("Terascop") String name,
        @DefaultValue("TERASCOP, SIREN 835 039 967, RCS Lyon") String legalLine,
        @DefaultValue("3 Allée du Moulin Berger, 69130 Écully, France") String registeredOffice,
        @DefaultValue("dpo@terascop.com") String dpoEmail,
        @DefaultValue("#0b5cad") String colour) {}
