package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.signing.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;

class VerificationIT {

    @Test
    void asksForTheReceiptAndTellsNothingByItself() {
        String receipt = ReceiptVisit.payload(ReceiptVisit.signed(RecordedContact.subscribed())).get("dct:identifier").stringValue();

        String known = ReceiptVisit.page(ConsentServiceFixture.anybody().get().uri("/verify?lang=en&r=" + receipt).exchange());
        String unknown = ReceiptVisit.page(
                ConsentServiceFixture.anybody().get().uri("/verify?lang=en&r=" + new UUID(1, 2)).exchange());

        assertThat(known).contains("Check a receipt", "You come from document number " + receipt)
                .isEqualTo(unknown.replace(new UUID(1, 2).toString(), receipt));
        assertThat(ReceiptVisit.page(ConsentServiceFixture.anybody().get().uri("/verify?r=<script>").exchange())).doesNotContain(
                "&lt;script",
                "<script");
    }

    @Test
    void saysThatAReceiptIsGenuineAndWhatItSays() {
        RecordedContact contact = RecordedContact.subscribed();

        String page = ReceiptVisit.pasted(ReceiptVisit.signed(contact));

        assertThat(page).contains("This receipt is genuine. It bears the signature of Terascop", "Consent given", "Newsletter, by e-mail",
                "form on a web page", "newsletter-web@1:fr").doesNotContain(contact.email(), contact.id().toString());
    }

    @Test
    void readsAReceiptHoweverAMailProgramBrokeIt() {
        String jws = ReceiptVisit.signed(RecordedContact.subscribed());

        assertThat(ReceiptVisit.pasted("Here it is:\n\n" + jws + "\n")).contains("This receipt is genuine");
        assertThat(ReceiptVisit.pasted(jws.replaceAll("(.{76})", "$1\r\n"))).contains("This receipt is genuine");
        assertThat(ReceiptVisit.uploaded(jws.getBytes(StandardCharsets.US_ASCII), "")).contains("This receipt is genuine");
    }

    @Test
    void refusesAlteredReceiptsAndSaysWhy() {
        String[] parts = ReceiptVisit.signed(RecordedContact.subscribed()).split("\\.");
        String content = Base64URL.from(parts[1]).decodeToString();
        String otherContent = Base64URL.encode(content.replace("dpv:ConsentGiven", "dpv:ConsentRefused")).toString();
        String otherKey = Base64URL.encode("{\"alg\":\"EdDSA\",\"kid\":\"" + "x".repeat(43) + "\",\"typ\":\"consent-receipt+jose\"}")
                .toString();

        assertThat(ReceiptVisit.pasted(parts[0] + "." + otherContent + "." + parts[2]))
                .contains("its content or its signature was altered");
        assertThat(ReceiptVisit.pasted(parts[0] + "." + parts[1] + "." + parts[2].substring(4))).contains("was altered");
        assertThat(ReceiptVisit.pasted(otherKey + "." + parts[1] + "." + parts[2]))
                .contains("signed with a key that never was that of Terascop");
        assertThat(ReceiptVisit.pasted("")).contains("No signed receipt was found");
        assertThat(ReceiptVisit.pasted(content)).contains("No signed receipt was found");
        assertThat(ReceiptVisit.uploaded("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), ""))
                .contains("No signed receipt was found");
    }

    @Test
    void takesNothingElseSignedHereForAReceipt() {
        Signatures signatures = ConsentServiceFixture.bean(Signatures.class);
        byte[] receipt = ReceiptVisit.payload(ReceiptVisit.signed(RecordedContact.subscribed())).toString()
                .getBytes(StandardCharsets.UTF_8);

        assertThat(ReceiptVisit.pasted(signatures.sign("ledger-root+jose", receipt))).contains("it is not a receipt");
        assertThat(ReceiptVisit.pasted(signatures.sign("consent-receipt+jose", new byte[]{'{', '}'}))).contains("it is not a receipt");
    }

    @Test
    void tellsWhenTheLedgerNoLongerSaysTheSame() {
        RecordedContact contact = RecordedContact.subscribed();
        String content = ReceiptVisit.payload(ReceiptVisit.signed(contact)).toString();
        String hash = contact.history("dpo").get("items").get(1).get("hash").stringValue();
        String event = contact.history("dpo").get("items").get(1).get("eventId").stringValue();
        String subject = ReceiptVisit.readable(contact, "").get("dpv:hasDataSubject").get("dct:identifier").stringValue();
        String other = ReceiptVisit.readable(RecordedContact.subscribed(), "").get("dpv:hasDataSubject").get("dct:identifier")
                .stringValue();
        Signatures signatures = ConsentServiceFixture.bean(Signatures.class);

        for (String changed : List.of(content.replace(hash, "0".repeat(64)), content.replace(event, UUID.randomUUID().toString()),
                content.replace(subject, other))) {
            String jws = signatures.sign("consent-receipt+jose", changed.getBytes(StandardCharsets.UTF_8));
            assertThat(ReceiptVisit.pasted(jws)).contains("the register no longer says the same of one entry");
        }
    }

    @Test
    void noticesThatAReceiptIsNotTheOneOnThePaper() {
        String jws = ReceiptVisit.signed(RecordedContact.subscribed());
        String number = ReceiptVisit.payload(jws).get("dct:identifier").stringValue();
        byte[] file = jws.getBytes(StandardCharsets.US_ASCII);

        assertThat(ReceiptVisit.uploaded(file, number)).contains("This receipt is genuine").doesNotContain("bears another number");
        assertThat(ReceiptVisit.uploaded(file, UUID.randomUUID().toString())).contains("bears another number");
    }

    @Test
    void readsNoFileThatIsTooLarge() {
        assertThat(ReceiptVisit.uploaded(new byte[SubmittedForm.LARGEST + 1], "")).contains("too large to be a receipt");
        assertThat(ReceiptVisit.pasted("x".repeat(SubmittedForm.LARGEST + 1))).contains("too large to be a receipt");
    }

    @Test
    void answersWhateverIsSent() {
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA, MediaType.TEXT_PLAIN)) {
            assertThat(ReceiptVisit.page(ConsentServiceFixture.anybody().post().uri("/verify?lang=en").contentType(type)
                    .body(BodyInserters.fromValue("{}".getBytes(StandardCharsets.US_ASCII))).exchange()))
                    .contains("No signed receipt was found");
        }
    }

    @Test
    void sendsThePageWithItsProtection() {
        for (String lang : List.of("fr", "en")) {
            String page = ReceiptVisit.page(ConsentServiceFixture.anybody().get().uri("/verify?lang=" + lang).exchange()
                    .expectHeader().valueEquals("Cache-Control", "no-store")
                    .expectHeader().valueEquals("Content-Language", lang)
                    .expectHeader().value("Content-Security-Policy",
                            policy -> assertThat(policy).contains("default-src 'none'", "form-action 'self'").doesNotContain("unsafe"))
                    .expectHeader().doesNotExist("Set-Cookie"));
            assertThat(page).contains("<html lang=\"" + lang + "\"", "<label for=\"file\"", "<label for=\"receipt\"").doesNotContain(
                    "<script",
                    "style=\"", "??");
        }
    }
}
