package eu.consenthub.consent.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.consenthub.platform.web.Problem;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Makes tagged PDF (PDF/UA) of HTML, on threads of its own: setting type keeps a processor busy, and only a few may wait. */
@Component
class PdfPrinter {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Scheduler presses = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "proof-file");

    /** The library tells of every page and font it meets; only its warnings are worth a line. */
    PdfPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @PreDestroy
    void stop() {
        presses.dispose();
    }

    /** The PDF with one file attached; errors with a problem of status 503 when too much waits already. */
    Mono<byte[]> print(String html, String name, byte[] attached) {
        return Mono.fromCallable(() -> printed(html, name, attached))
                .subscribeOn(presses)
                .onErrorMap(RejectedExecutionException.class, full -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "Too much at once",
                        "Too many proof files are being made; try again shortly."));
    }

    private static byte[] printed(String html, String name, byte[] attached) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            PdfAttachment.attach(document, name, attached);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder().withHtmlContent(html, null)
                .usePdfUaAccessibility(true)
                .withProducer("consent-service")
                .useFont(() -> font("DejaVuSans.ttf"), "Text", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), "Text", BOLD, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSansMono.ttf"), "Mono", NORMAL, FontStyle.NORMAL, true)
                // The page holds all it needs: nothing is fetched from anywhere, whatever it names.
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static InputStream font(String file) {
        InputStream font = PdfPrinter.class.getResourceAsStream(FONTS + file);
        if (font == null) {
            throw new UncheckedIOException(new IOException("The font " + file + " is missing from the class path"));
        }
        return font;
    }
}
