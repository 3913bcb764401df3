package eu.consenthub.consent.proof;

import static eu.consenthub.consent.proof.ProofFixture.ANNE;
import static eu.consenthub.consent.proof.ProofFixture.BRUNO;
import static eu.consenthub.consent.proof.ProofFixture.FIRST_DAY;
import static eu.consenthub.consent.proof.ProofFixture.await;
import static eu.consenthub.consent.proof.ProofFixture.bean;
import static eu.consenthub.consent.proof.ProofFixture.close;
import static eu.consenthub.consent.proof.ProofFixture.owner;
import static eu.consenthub.consent.proof.ProofFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.signing.Signatures;
import eu.consenthub.verifier.file.KeySet;
import eu.consenthub.verifier.receipt.ReceiptCheck;
import eu.consenthub.verifier.receipt.ReceiptProofs;
import eu.consenthub.verifier.root.PublicKeys;
import eu.consenthub.verifier.root.RootStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import eu.consenthub.consent.receipt.PdfUa;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A receipt under signed roots")
class ProvenReceiptIT {

    private static final String TYPE = "consent-receipt+jose";

    @AfterEach
    void restore() {
        owner().restore();
    }

    @Test
    void carriesTheProofOfEachEntryWhoseDayIsClosed() {
        JsonNode receipt = content(signed(ANNE));
        JsonNode root = receipt.get("hub:hasSignedRoot").get(0);
        JsonNode given = receipt.get("dpv:hasRecordOfActivity").get(0).get("dpv:hasConsentStatus").get(0);
        JsonNode proof = given.get("hub:inclusionProof");
        JsonNode kept = read("auditor", "/api/ledger/roots").get("items").get(1);

        assertThat(receipt.get("hub:hasSignedRoot")).hasSize(2);
        assertThat(root.get("hub:day").stringValue()).isEqualTo(FIRST_DAY.toString());
        assertThat(root.get("hub:rootHash")).isEqualTo(kept.get("rootHash"));
        assertThat(root.get("hub:previousRootHash")).isEqualTo(kept.get("previousRootHash"));
        assertThat(root.get("hub:jws")).isEqualTo(kept.get("jws"));
        assertThat(proof.get("hub:leaf")).isEqualTo(given.get("hub:hash"));
        assertThat(proof.get("hub:signedRoot")).isEqualTo(root.get("@id"));
        assertThat(proof.get("hub:path")).hasSize(3);
        assertThat(receipt.get("@context").get("hub:path").get("@container").stringValue()).as("their order counts").isEqualTo("@list");
        assertThat(ReceiptCheck.of(signed(ANNE), keys()).sentence())
                .isEqualTo("The receipt is genuine: 3 events, 3 of them proven under signed roots (" + FIRST_DAY + ", "
                        + FIRST_DAY.plusDays(1) + ").");
    }

    @Test
    void saysOfADayThatIsNotClosedWhenItWillBe() {
        JsonNode receipt = content(signed(BRUNO));
        JsonNode open = receipt.get("dpv:hasRecordOfActivity").get(2).get("dpv:hasConsentStatus").get(0);

        assertThat(open.has("hub:inclusionProof")).isFalse();
        assertThat(open.get("hub:rootPending").get("hub:day").stringValue()).isEqualTo(FIRST_DAY.plusDays(2).toString());
        assertThat(open.get("hub:rootPending").get("hub:rootDueAt").stringValue()).isEqualTo(FIRST_DAY.plusDays(3) + "T00:05:00Z");
        assertThat(ReceiptCheck.of(signed(BRUNO), keys()).sentence()).contains("3 events, 2 of them proven");
        assertThat(verified(signed(BRUNO))).contains("This receipt is genuine", "2 entries are proven without believing our database",
                "the register still keeps this root", "One entry has no such proof", "All 3 entries are in the register");

        close(3);

        assertThat(ReceiptCheck.of(signed(BRUNO), keys()).sentence()).contains("3 events, 3 of them proven");
    }

    /** Signed again by the hub itself, so that nothing but the proof is wrong. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "hub:leaf":"             | the proof under the root of %s is for another entry than the receipt tells of
            "hub:path":["            | the digests do not lead from the entry to the signed root of %s
            "hub:rootHash":"         | the root given for %s is not the one that was signed
            "hub:previousRootHash":" | the root given for %s is not the one that was signed
            "hub:jws":"              | the signature of the root of %s is not ours, or was altered
            """, quoteCharacter = '~')
    void isRefusedWithTheReasonWhenAProofInItWasAltered(String member, String reason) {
        String content = content(signed(ANNE)).toString();
        int at = content.indexOf(member) + member.length() + 5;
        char other = content.charAt(at) == '1' ? '2' : '1';
        String altered = content.substring(0, at) + other + content.substring(at + 1);

        String page = verified(bean(Signatures.class).sign(TYPE, altered.getBytes(StandardCharsets.UTF_8)));

        assertThat(page).contains("This receipt was signed here, but one of its proofs does not hold",
                reason.formatted(day())).doesNotContain("is genuine");
    }

    @Test
    void isRefusedWhenTheSignatureOfTheRootIsThatOfSomethingElse() {
        String content = content(signed(ANNE)).toString();
        String jws = content(signed(ANNE)).get("hub:hasSignedRoot").get(0).get("hub:jws").stringValue();
        String other = bean(Signatures.class).sign("something-else", payload(jws));

        assertThat(verified(bean(Signatures.class).sign(TYPE, content.replace(jws, other).getBytes(StandardCharsets.UTF_8))))
                .contains("the signature of the root of " + day() + " is not ours");
    }

    @Test
    void contradictsAnOwnerWhoHasTheDaySignedAnew() {
        String before = signed(ANNE);
        String jws = content(before).get("hub:hasSignedRoot").get(0).get("hub:jws").stringValue();
        String again = bean(Signatures.class).sign(RootStatement.TYPE,
                new String(payload(jws), StandardCharsets.UTF_8).replace("\"createdAt\":\"20", "\"createdAt\":\"21")
                        .getBytes(StandardCharsets.UTF_8));

        owner().force("UPDATE ledger_root SET jws = ? WHERE jws = ?", again, jws);

        assertThat(verified(before)).contains("the register now keeps another root for " + day());
    }

    @Test
    void stillProvesWhatTheRegisterNoLongerSays() {
        String before = signed(ANNE);

        owner().force("UPDATE ledger_entry SET hash = sha256('another') WHERE contact_id = ? AND sequence = 2", ANNE);

        assertThat(verified(before)).contains("the register no longer says the same of one entry",
                "3 entries are proven without believing our database").doesNotContain("This receipt is genuine");
        assertThat(ReceiptCheck.of(before, keys()).isGenuine()).isTrue();
    }

    @Test
    void givesNoProofForWhatWasNotSigned() throws IOException {
        owner().force("UPDATE ledger_entry SET hash = sha256('another') WHERE contact_id = ? AND sequence = 2", ANNE);

        JsonNode given = content(signed(ANNE)).get("dpv:hasRecordOfActivity").get(0).get("dpv:hasConsentStatus").get(0);

        assertThat(given.has("hub:inclusionProof")).isFalse();
        assertThat(given.get("hub:rootContradicted").get("hub:day").stringValue()).isEqualTo(FIRST_DAY.toString());
        assertThat(printed(ANNE, "en")).contains("Beware: the register no longer holds the entries that were signed for this day");
    }

    @Test
    void getsItsProofsAlsoForDaysThatWereClosedBeforeSubtreesWereKept() {
        owner().execute("DELETE FROM ledger_root_node");

        assertThat(content(signed(ANNE)).toString()).as("nothing can be said yet").contains("hub:rootPending")
                .doesNotContain("hub:rootContradicted", "hub:inclusionProof");

        assertThat(close(2)).as("no day was to be closed").isZero();
        assertThat(ReceiptCheck.of(signed(ANNE), keys()).sentence()).contains("3 events, 3 of them proven");
    }

    @Test
    void readsAFewHundredRowsOfALongDay() {
        UUID first = ProofFixture.newSubscriber();
        ProofFixture.subscribers(1000);
        UUID last = ProofFixture.newSubscriber();
        close(3);

        for (UUID contact : new UUID[]{first, last}) {
            ReceiptProofs proofs = ReceiptProofs.read(content(signed(contact)).toString());
            assertThat(proofs.proofs()).hasSize(1);
            assertThat(proofs.proofs().getFirst().proof().treeSize()).isGreaterThan(2000);
            assertThat(ReceiptCheck.of(signed(contact), keys()).isGenuine()).isTrue();
        }
        assertThat(await(bean(Subtrees.class).around(FIRST_DAY.plusDays(2), Long.MAX_VALUE))).hasSizeBetween(9, 20);
    }

    @Test
    void tellsOfTheRootsInWordsOnPaper() throws IOException {
        String root = content(signed(BRUNO)).get("hub:hasSignedRoot").get(0).get("hub:rootHash").stringValue();
        String french = printed(BRUNO, "fr");
        String english = printed(BRUNO, "en");

        assertThat(french).contains("Les racines signées", "sur 7 de ce jour ; 3 empreintes mènent d’elle à la racine",
                "Ce jour n’est pas encore clos. La racine signée sera là peu après le", "Racine de la veille");
        assertThat(english).contains("The signed roots", "of 7 of that day; 3 digests lead from it to the root",
                "This day is not closed yet. The signed root will be there soon after", "Root of the day before");
        for (String language : List.of("fr", "en")) {
            assertThat(PdfUa.brokenRules(issued(BRUNO, "pdf&lang=" + language))).isEmpty();
        }
        assertThat(french.replaceAll("\\s", "")).contains(root);
        assertThat(english.replaceAll("\\s", "")).contains(root);
    }

    private static String day() {
        return FIRST_DAY.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK));
    }

    private static String signed(UUID contact) {
        return new String(issued(contact, "jose"), StandardCharsets.US_ASCII);
    }

    /** Lines as they are broken on paper do not matter. */
    private static String printed(UUID contact, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(issued(contact, "pdf&lang=" + language))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] issued(UUID contact, String format) {
        return Objects.requireNonNull(ProofFixture.as("dpo").get().uri("/api/contacts/" + contact + "/receipt?format=" + format).exchange()
                .expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
    }

    private static JsonNode content(String jws) {
        return JsonMapper.shared().readTree(payload(jws));
    }

    private static byte[] payload(String jws) {
        return Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
    }

    private static PublicKeys keys() {
        String keys = String.valueOf(read("auditor", "/.well-known/jwks.json"));
        return KeySet.read(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
    }

    private static String verified(String jws) {
        return Objects.requireNonNull(ProofFixture.as("dpo").post().uri("/verify?lang=en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("receipt", jws)).exchange().expectStatus().isOk().expectBody(String.class).returnResult()
                .getResponseBody());
    }
}
