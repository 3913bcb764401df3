package eu.consenthub.consent.receipt;

import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The verification page: the question, and the answer with its reason. */
@Component
class VerifyPages {

    private static final String PATH = "/verify";

    private final Pages pages;
    private final MessageSource messages;

    VerifyPages(Pages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** What a receipt says, one line each, without anything about the person. */
    record Line(String when, String what, String about, String how, String text) {}

    ResponseEntity<String> question(PageLanguage language, @Nullable UUID reference) {
        return page(language, reference, Map.of("verdict", ""));
    }

    ResponseEntity<String> answer(PageLanguage language, @Nullable UUID reference, ReceiptVerdict verdict) {
        return switch (verdict) {
            case ReceiptVerdict.Genuine genuine -> told(language, reference, "genuine", genuine.receipt(), 0);
            case ReceiptVerdict.LedgerDiffers differs -> told(language, reference, "differs", differs.receipt(), differs.events());
            case ReceiptVerdict.Altered altered -> page(language, reference, Map.of("verdict", "altered"));
            case ReceiptVerdict.UnknownKey unknown -> page(language, reference, Map.of("verdict", "unknown-key"));
            case ReceiptVerdict.SomethingElse other -> page(language, reference, Map.of("verdict", "something-else"));
            case ReceiptVerdict.NothingSigned nothing -> page(language, reference, Map.of("verdict", "nothing-signed"));
            case ReceiptVerdict.TooLarge large -> page(language, reference, Map.of("verdict", "too-large"));
        };
    }

    private ResponseEntity<String> told(PageLanguage language, @Nullable UUID reference, String verdict, ReadReceipt receipt,
            int differing) {
        Sentences sentences = new Sentences(messages, pages.words(language));
        List<Line> lines = receipt.events().stream().map(event -> line(event, sentences)).toList();
        return page(language, reference, Map.of("verdict", verdict, "differing", differing, "lines", lines,
                "number", receipt.id().toString(), "issued", sentences.moment(receipt.issuedAt()),
                "another", reference != null && !reference.equals(receipt.id())));
    }

    private static Line line(ReadReceipt.ReadEvent event, Sentences sentences) {
        return new Line(sentences.moment(event.at()), sentences.event(event.type()),
                sentences.purpose(event.purpose()) + ", " + sentences.channel(event.channel()), sentences.method(event.method()),
                event.wording() == null ? "" : event.wording());
    }

    private ResponseEntity<String> page(PageLanguage language, @Nullable UUID reference, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("reference", reference == null ? "" : reference.toString());
        return pages.page("receipt/verify", language, PATH, all);
    }
}
