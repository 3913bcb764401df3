package eu.consenthub.consent.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes: shown on every page; public because it is also who answers for what a receipt says.
 *
 * @param name          as people know it
 * @param dpoEmail      where rights are exercised
 * @param postalAddress the same by letter
 * @param colour        accent of the pages, {@code #rrggbb}; darkened or lightened by rule where it would not be legible
 */
@ConfigurationProperties("hub.company")
public record CompanySettings(@DefaultValue("Terascop") String name, @DefaultValue("dpo@terascop.com") String dpoEmail,
        @DefaultValue("TERASCOP, Service DPO, 3 Allée du Moulin Berger, 69130 Écully") String postalAddress,
        @DefaultValue("#0b5cad") String colour) {}
