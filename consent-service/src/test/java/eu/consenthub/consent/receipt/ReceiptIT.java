package eu.consenthub.consent.receipt;

import static eu.consenthub.consent.RecordedContact.does;
import static eu.consenthub.consent.RecordedContact.gives;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.signing.Signatures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiptIT {

    @Test
    void saysWhatWhenHowAndOnWhichTextUnderASignature() {
        RecordedContact contact = RecordedContact.subscribed();
        JsonNode item = contact.history("dpo").get("items").get(1);

        String jws = ReceiptVisit.signed(contact);

        assertThat(ConsentServiceFixture.bean(Signatures.class).verify(jws)).map(Signatures.Verified::type)
                .contains("consent-receipt+jose");
        JsonNode receipt = ReceiptVisit.payload(jws);
        JsonNode record = receipt.get("dpv:hasRecordOfActivity").get(0);
        JsonNode given = record.get("dpv:hasConsentStatus").get(0);
        assertThat(record.get("dpv:hasLegalBasis").stringValue()).isEqualTo("eu-gdpr:A6-1-a-non-explicit-consent");
        assertThat(given.get("@type").stringValue()).isEqualTo("dpv:ConsentGiven");
        assertThat(given.get("dct:date")).isEqualTo(item.get("occurredAt"));
        assertThat(given.get("dpv:hasIndicationMethod").stringValue()).isEqualTo("WEB_FORM");
        assertThat(given.get("hub:hash")).isEqualTo(item.get("hash"));
        assertThat(given.get("hub:sequence").intValue()).isEqualTo(2);
        JsonNode notice = record.get("dpv:hasNotice").get(0);
        assertThat(notice.get("hub:sha256")).isEqualTo(item.get("wording").get("sha256"));
        assertThat(notice.get("@id").stringValue()).endsWith("/texts/newsletter-web/1/fr");
        JsonNode process = record.get("dpv:hasProcess");
        assertThat(process.get("dpv:hasRecipient").get(0).get("dpv:hasLegalBasis").stringValue()).isEqualTo("eu-gdpr:A46-2-c");
        assertThat(process.get("dpv:hasPersonalData").get(0).get("@type").get(1).stringValue()).isEqualTo("pd:EmailAddress");
        assertThat(receipt.get("@context").get("dpv").stringValue()).isEqualTo("https://w3id.org/dpv#");
        assertThat(receipt.get("dpv:hasDataController").get("dpv:hasName").stringValue()).isEqualTo("Terascop");
    }

    @Test
    void namesThePersonOnlyByAPseudonym() {
        RecordedContact contact = RecordedContact.subscribed();

        String one = ReceiptVisit.payload(ReceiptVisit.signed(contact)).toString();
        JsonNode two = ReceiptVisit.readable(contact, "");

        assertThat(one).doesNotContain(contact.email(), contact.id().toString());
        assertThat(ReceiptVisit.payload(ReceiptVisit.signed(contact)).get("dpv:hasDataSubject")).isEqualTo(two.get("dpv:hasDataSubject"));
        assertThat(ReceiptVisit.readable(RecordedContact.subscribed(), "").get("dpv:hasDataSubject"))
                .isNotEqualTo(two.get("dpv:hasDataSubject"));
    }

    @Test
    void hasTheFieldsOfBothForms() throws IOException {
        RecordedContact contact = storied();

        ReceiptVisit.assertValid("consent-receipt-27560", ReceiptVisit.readable(contact, ""));
        JsonNode kantara = RecordedContact.read("auditor", "/api/contacts/" + contact.id() + "/receipt?format=kantara");
        ReceiptVisit.assertValid("kantara-consent-receipt-1.1", kantara);
        assertThat(kantara.get("services").valueStream().map(service -> service.get("service").stringValue()))
                .containsExactly("Newsletter (PHONE)");
        assertThat(kantara.get("policyUrl").stringValue()).endsWith("/texts/oral-script/1/en");
    }

    @Rule("CONS-10")
    @Test
    @DisplayName("CONS-10: each change can be exported as a receipt")
    void issuesEachChangeAsAReceiptOfItsOwn() throws IOException {
        RecordedContact contact = storied();

        for (JsonNode item : contact.history("dpo").get("items")) {
            String query = "?eventId=" + item.get("eventId").stringValue();
            if (item.get("type").stringValue().equals("ContactRegistered")) {
                ReceiptVisit.ask("dpo", contact.id(), "application/ld+json", query).expectStatus().isNotFound();
                continue;
            }
            JsonNode receipt = ReceiptVisit.readable(contact, query);
            ReceiptVisit.assertValid("consent-receipt-27560", receipt);
            assertThat(receipt.get("dpv:hasRecordOfActivity")).hasSize(1);
            assertThat(receipt.toString()).contains(item.get("hash").stringValue());
        }
    }

    @Rule("CONS-5")
    @Test
    @DisplayName("CONS-5: an oral consent has its written receipt, with a commitment to the evidence and not the evidence")
    void writesDownWhatWasSaid() {
        RecordedContact contact = RecordedContact.created();
        contact.say(ReceiptVisit.oralYes("newsletter", "EMAIL"), 201);

        JsonNode given = ReceiptVisit.readable(contact, "").get("dpv:hasRecordOfActivity").get(0).get("dpv:hasConsentStatus").get(0);

        assertThat(given.get("dpv:hasIndicationMethod").stringValue()).isEqualTo("PHONE_CALL");
        assertThat(given.get("hub:wording").stringValue()).isEqualTo("oral-script@1:en");
        assertThat(given.get("hub:evidenceCommitment").stringValue()).hasSize(64);
        assertThat(given.toString()).doesNotContain("s-17", "call-42");
    }

    @Test
    void tellsTheWholeStoryOfAPairWithItsStates() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        contact.say(gives("newsletter", "EMAIL"), 201);
        contact.say(does("OBJECT", "newsletter", "EMAIL"), 201);

        JsonNode record = ReceiptVisit.readable(contact, "").get("dpv:hasRecordOfActivity").get(0);

        assertThat(record.get("dpv:hasConsentStatus").valueStream().map(event -> event.get("@type").stringValue()))
                .containsExactly("dpv:ConsentGiven", "dpv:ConsentWithdrawn", "dpv:ConsentGiven", "dpv:ConsentWithdrawn");
        ReceiptVisit.ask("dpo", contact.id(), "application/vnd.kantara.consent-receipt+json", "").expectStatus().isEqualTo(422);
    }

    @Test
    void callsNoLegitimateInterestConsent() throws IOException {
        RecordedContact contact = RecordedContact.created();
        contact.say(Map.of("purpose", "newsletter", "channel", "POST", "act", "INFORM", "method", "PAPER", "wording",
                Map.of("id", "professional-notice", "version", 1, "language", "fr")), 201);

        JsonNode receipt = ReceiptVisit.readable(contact, "");

        JsonNode record = receipt.get("dpv:hasRecordOfActivity").get(0);
        assertThat(record.get("@type").stringValue()).isEqualTo("dpv:DataProcessingRecord");
        assertThat(record.get("dpv:hasLegalBasis").stringValue()).isEqualTo("eu-gdpr:A6-1-f-controller");
        assertThat(record.has("dpv:hasConsentStatus")).isFalse();
        ReceiptVisit.assertValid("consent-receipt-27560", receipt);
    }

    @Test
    void stillProvesEverythingWhenTheIdentityIsGone() {
        RecordedContact contact = RecordedContact.created();
        contact.say(ReceiptVisit.oralYes("newsletter", "EMAIL"), 201);
        JsonNode before = ReceiptVisit.readable(contact, "");

        ReceiptVisit.erase(contact);

        JsonNode after = ReceiptVisit.readable(contact, "");
        assertThat(after.get("dpv:hasRecordOfActivity")).isEqualTo(before.get("dpv:hasRecordOfActivity"));
        assertThat(after.get("dpv:hasDataSubject")).isEqualTo(before.get("dpv:hasDataSubject"));
        assertThat(ReceiptVisit.pasted(ReceiptVisit.signed(contact))).contains("This receipt is genuine");
    }

    @Test
    void isForTheDpoAndAuditorsOnly() {
        RecordedContact contact = RecordedContact.subscribed();

        for (String user : List.of("marketing", "integration", "management", "notifier")) {
            ReceiptVisit.ask(user, contact.id(), "*/*", "").expectStatus().isForbidden();
        }
        ReceiptVisit.ask("auditor", contact.id(), "*/*", "").expectStatus().isOk();
        ConsentServiceFixture.anybody().get().uri("/api/contacts/" + contact.id() + "/receipt").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void namesWhatItCannotGive() {
        RecordedContact silent = RecordedContact.created();
        RecordedContact contact = RecordedContact.subscribed();

        ReceiptVisit.ask("dpo", UUID.randomUUID(), "*/*", "").expectStatus().isNotFound();
        ReceiptVisit.ask("dpo", silent.id(), "*/*", "").expectStatus().isNotFound();
        ReceiptVisit.ask("dpo", contact.id(), "*/*", "?eventId=" + UUID.randomUUID()).expectStatus().isNotFound();
        ReceiptVisit.ask("dpo", contact.id(), "image/png", "").expectStatus().isEqualTo(406);
        ReceiptVisit.ask("dpo", contact.id(), "*/*", "?format=odt").expectStatus().isBadRequest();
        ReceiptVisit.ask("dpo", contact.id(), "*/*", "?lang=de").expectStatus().isBadRequest();
        ReceiptVisit.ask("dpo", contact.id(), "*/*", "?eventId=1").expectStatus().isBadRequest();
        ReceiptVisit.ask("dpo", "1", "*/*", "").expectStatus().isBadRequest();
    }

    @Test
    void pointsToTheExactTextAtAnAddressOpenToEverybody() {
        JsonNode notice = ReceiptVisit.readable(RecordedContact.subscribed(), "").get("dpv:hasRecordOfActivity").get(0).get("dpv:hasNotice")
                .get(0);
        String path = notice.get("@id").stringValue().replaceFirst("https?://[^/]+", "");

        String page = ReceiptVisit.page(ConsentServiceFixture.anybody().get().uri(path).exchange());

        assertThat(page).contains(notice.get("hub:sha256").stringValue(), "<html lang=\"fr\"");
        String text = page.replaceAll("(?s).*<blockquote class=\"agreement\">(.*?)</blockquote>.*", "$1").replace("&#39;", "'");
        assertThat(Sha256.of(text).hex()).isEqualTo(notice.get("hub:sha256").stringValue());
        ConsentServiceFixture.anybody().get().uri("/texts/newsletter-web/9/fr").exchange().expectStatus().isNotFound();
        ConsentServiceFixture.anybody().get().uri("/texts/newsletter-web/x/fr").exchange().expectStatus().isBadRequest();
    }

    /** Somebody with choices of every kind. */
    private static RecordedContact storied() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(ReceiptVisit.oralYes("newsletter", "PHONE"), 201);
        contact.say(does("REFUSE", "commercial-offers", "EMAIL"), 201);
        contact.say(Map.of("purpose", "newsletter", "channel", "EMAIL", "act", "PAUSE", "method", "WEB_FORM", "until",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(2).toString()), 201);
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        contact.say(does("OBJECT", "event-invitations", "POST"), 201);
        return contact;
    }
}
