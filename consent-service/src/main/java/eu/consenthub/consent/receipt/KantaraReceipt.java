package eu.consenthub.consent.receipt;

import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.web.CompanySettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The consents that stand, in the older form of the Kantara Initiative, version 1.1; it knows nothing of refusals or other grounds. */
@Component
final class KantaraReceipt {

    private final Purposes purposes;
    private final CompanySettings company;
    private final ReceiptSettings settings;
    private final ReceiptLinks links;

    KantaraReceipt(Purposes purposes, CompanySettings company, ReceiptSettings settings, ReceiptLinks links) {
        this.purposes = purposes;
        this.company = company;
        this.settings = settings;
        this.links = links;
    }

    /** Empty when no consent stands. */
    Optional<Map<String, Object>> of(Receipt receipt) {
        return receipt.aboutStandingConsent()
                .map(record -> record.standingConsent().orElseThrow())
                .max((one, other) -> one.at().compareTo(other.at()))
                .map(latest -> of(receipt, latest));
    }

    /** Fields that the form demands are there even when empty. */
    private Map<String, Object> of(Receipt receipt, Choice latest) {
        Map<String, Object> members = filled(receipt, latest).map();
        members.put("spiCat", List.of());
        return members;
    }

    private Members filled(Receipt receipt, Choice latest) {
        WordingReference shown = Objects.requireNonNull(latest.terms().wording(), "A consent names its text");
        return Members.of("version", "KI-CR-v1.1.0")
                .with("jurisdiction", settings.jurisdiction())
                .with("consentTimestamp", latest.at().getEpochSecond())
                .with("collectionMethod", latest.entry().recorded().method().name())
                .with("consentReceiptID", receipt.id().toString())
                .with("publicKey", links.keys())
                .with("language", shown.language())
                .with("piiPrincipalId", receipt.pseudonym())
                .with("piiControllers", List.of(controller().map()))
                .with("policyUrl", links.text(shown))
                .with("services", receipt.aboutStandingConsent().map(record -> service(record, shown.language())).toList())
                .with("sensitive", false);
    }

    private Members controller() {
        Members controller = Members.of("piiController", company.name())
                .with("onBehalf", false)
                .with("contact", company.name() + ", DPO")
                .with("email", company.dpoEmail())
                .with("piiControllerUrl", links.home());
        controller.map().put("phone", settings.phone());
        controller.map().put("address", Map.of("streetAddress", company.postalAddress(), "addressCountry", settings.jurisdiction()));
        return controller;
    }

    private Members service(ScopeRecord record, String language) {
        Choice consent = record.standingConsent().orElseThrow();
        PurposeKey key = Objects.requireNonNull(record.scope().purpose());
        String channel = String.valueOf(record.scope().channel());
        List<Recipient> recipients = settings.recipientsBy(channel);
        return Members.of("service", title(key, language) + " (" + channel + ")")
                .with("purposes", List.of(Members.of("purpose", title(key, language))
                        .with("consentType", "EXPLICIT")
                        .with("purposeCategory", List.of("6 - Marketing"))
                        .with("primaryPurpose", true)
                        .with("piiCategory", List.of("2 - Contact"))
                        .with("termination", termination(consent))
                        .with("thirdPartyDisclosure", !recipients.isEmpty())
                        .with("thirdPartyName", String.join(", ", recipients.stream().map(Recipient::name).toList()))));
    }

    private String termination(Choice consent) {
        String last = consent.terms().until() != null ? consent.terms().until().toString() : String.valueOf(consent.entry().usableUntil());
        return "Until " + last + " or withdrawal, whichever comes first: " + links.preferences();
    }

    private String title(PurposeKey key, String language) {
        return purposes.find(key).map(purpose -> purpose.titleIn(language)).orElse(key.value());
    }
}
