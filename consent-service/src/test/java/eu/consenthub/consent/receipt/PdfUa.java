package eu.consenthub.consent.receipt;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Looks at a PDF with the rules of PDF/UA-1 (ISO 14289-1), as the veraPDF project wrote them down. */
public final class PdfUa {

    private PdfUa() {}

    /** Every rule that is broken, with its clause and the first place; none when the file is accessible as far as a machine can tell. */
    public static List<String> brokenRules(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() < 100) {
                throw new IllegalStateException("Only " + result.getTotalAssertions() + " checks were made");
            }
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                            + assertion.getMessage())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                    .stream()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not look at the file", e);
        }
    }
}
