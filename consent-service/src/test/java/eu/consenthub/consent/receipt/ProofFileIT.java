package eu.consenthub.consent.receipt;

import static eu.consenthub.consent.RecordedContact.does;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import eu.consenthub.consent.RecordedContact;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ProofFileIT {

    private static final Path LOOK = Path.of("target/proof-files");

    @Test
    void tellsTheStoryInFrenchWithTheTextWordForWordTheChainAndTheWayToCheck() throws Exception {
        RecordedContact contact = storied();
        String hash = contact.history("dpo").get("items").get(2).get("hash").stringValue();

        byte[] pdf = ReceiptVisit.issued(contact, "application/pdf", "");

        keep("proof-fr", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            assertThat(text).contains("Preuve des choix de communication", "Accord donné", "Accord retiré", "Lettre d’information",
                    "par e-mail", "Les textes montrés, mot pour mot", "J'accepte de recevoir", "chaîne a été vérifiée", "elle est intacte",
                    "3 Allée du Moulin Berger, 69130 Écully");
            assertThat(text.replaceAll("\\s", "")).contains(hash).doesNotContain(contact.email(), contact.id().toString());
            assertThat(document.getDocumentInformation().getTitle()).contains("Terascop");
            assertThat(document.getDocumentInformation().getSubject()).contains("Ce document dit");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void speaksEnglishWhenAsked() throws IOException {
        byte[] pdf = ReceiptVisit.issued(storied(), "application/pdf", "?lang=en");

        keep("proof-en", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("Proof of communication choices", "Consent given", "Consent withdrawn", "Newsletter",
                    "The texts shown, word for word", "it is intact");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void usesNoFontButThoseItBringsAlong() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReceiptVisit.issued(storied(), "application/pdf", ""))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("DejaVu");
                }
            }
        }
    }

    @Test
    void isAccessibleByTheRulesOfPdfUa() {
        RecordedContact contact = storied();

        assertThat(PdfUa.brokenRules(ReceiptVisit.issued(contact, "application/pdf", "?lang=fr"))).isEmpty();
        assertThat(PdfUa.brokenRules(ReceiptVisit.issued(contact, "application/pdf", "?lang=en"))).isEmpty();
    }

    /** So that nothing found above means that something was looked for. */
    @Test
    void wouldNotBeAccessibleWithoutItsTagsAndItsMetadata() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReceiptVisit.issued(storied(), "application/pdf", ""));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.getDocumentCatalog().setMetadata(null);
            document.save(out);

            assertThat(PdfUa.brokenRules(out.toByteArray())).extracting(rule -> rule.substring(0, rule.indexOf(' ')))
                    .contains("7.1-3", "7.1-8", "7.1-11");
        }
    }

    @Test
    void carriesTheSignedReceiptSoThatTheFileItselfCanBeChecked() {
        RecordedContact contact = storied();
        byte[] pdf = ReceiptVisit.issued(contact, "application/pdf", "");

        assertThat(ReceiptVisit.uploaded(pdf, "")).contains("This receipt is genuine", "Consent withdrawn");
    }

    @Test
    void leadsToTheVerificationPageByACodeThatCanBeRead() throws Exception {
        byte[] pdf = ReceiptVisit.issued(storied(), "application/pdf", "");
        String number = "";
        String read = "";
        try (PDDocument document = Loader.loadPDF(pdf)) {
            number = text(document).replaceAll("(?s).*?([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}).*", "$1");
            for (int page = 0; page < document.getNumberOfPages() && read.isEmpty(); page++) {
                read = code(new PDFRenderer(document).renderImageWithDPI(page, 150));
            }
        }
        assertThat(read).isEqualTo("http://localhost:8080/verify?r=" + number);
    }

    @Test
    void canBeMadeWhenTheIdentityIsGone() throws IOException {
        RecordedContact contact = storied();
        ReceiptVisit.erase(contact);

        try (PDDocument document = Loader.loadPDF(ReceiptVisit.issued(contact, "application/pdf", "?lang=en"))) {
            assertThat(text(document)).contains("Consent given", "Do you agree to receive our newsletter?").doesNotContain(contact.email());
        }
    }

    private static String code(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
        } catch (NotFoundException e) {
            return "";
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** For people to look at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 80), "png",
                        LOOK.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }

    private static RecordedContact storied() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(ReceiptVisit.oralYes("newsletter", "PHONE"), 201);
        contact.say(does("WITHDRAW", "newsletter", "EMAIL"), 201);
        return contact;
    }
}
