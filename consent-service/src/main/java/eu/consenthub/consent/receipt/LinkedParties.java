package eu.consenthub.consent.receipt;

import eu.consenthub.consent.web.CompanySettings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who takes part: party fields of ISO/IEC TS 27560, from the company's settings. */
@Component
final class LinkedParties {

    /** Within a receipt; the person and the company have no address of their own outside it. */
    static final String SUBJECT = "_:subject";
    static final String CONTROLLER = "_:controller";

    private final CompanySettings company;
    private final ReceiptSettings settings;
    private final ReceiptLinks links;

    LinkedParties(CompanySettings company, ReceiptSettings settings, ReceiptLinks links) {
        this.company = company;
        this.settings = settings;
        this.links = links;
    }

    Members subject(String pseudonym) {
        return Members.of("@id", SUBJECT).with("@type", "dpv:DataSubject").with("dct:identifier", pseudonym);
    }

    Members controller() {
        return Members.of("@id", CONTROLLER)
                .with("@type", "dpv:DataController")
                .with("dct:identifier", links.home())
                .with("dpv:hasName", company.name())
                .with("dpv:hasAddress", company.postalAddress())
                .with("dpv:hasContact", List.of("mailto:" + company.dpoEmail(), links.home()))
                .with("dpv:hasLocation", "loc:" + settings.jurisdiction());
    }

    Members authority() {
        return Members.of("@type", "dpv:Authority")
                .with("dpv:hasName", "Commission nationale de l'informatique et des libertés (CNIL)")
                .with("dpv:hasAddress", "3 Place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France")
                .with("dpv:hasContact", "https://www.cnil.fr/");
    }

    List<Members> recipients(String channel) {
        return settings.recipientsBy(channel).stream().map(LinkedParties::recipient).toList();
    }

    Members reference(String party) {
        return Members.of("@id", party);
    }

    private static Members recipient(Recipient recipient) {
        boolean leavesTheUnion = !recipient.transferTool().isEmpty();
        return Members.of("@id", "_:" + recipient.id())
                .with("@type", leavesTheUnion ? List.of("dpv:DataProcessor", "dpv:DataImporter") : List.of("dpv:DataProcessor"))
                .with("dct:identifier", recipient.id())
                .with("dpv:hasName", recipient.name())
                .with("dpv:hasAddress", recipient.address())
                .with("dpv:hasContact", recipient.email().isEmpty() ? "" : "mailto:" + recipient.email())
                .with("dpv:hasLocation", "loc:" + recipient.country())
                .with("dpv:hasLegalBasis", leavesTheUnion ? "eu-gdpr:" + recipient.transferTool() : "");
    }
}
