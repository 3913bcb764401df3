package eu.consenthub.consent.receipt;

import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import eu.consenthub.consent.web.Words;
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
            case ReceiptVerdict.Genuine genuine -> told(language, reference, genuine.receipt(), Map.of("verdict", "genuine",
                    "checked", checked(language, genuine.checked(), true)));
            case ReceiptVerdict.LedgerDiffers differs -> told(language, reference, differs.receipt(), Map.of("verdict", "differs",
                    "differing", differs.events(), "checked", checked(language, differs.checked(), false)));
            case ReceiptVerdict.NotProven unproven -> told(language, reference, unproven.receipt(), Map.of("verdict", "not-proven",
                    "fault", unproven.fault().reason(), "day", language.day(unproven.fault().day())));
            case ReceiptVerdict.Altered altered -> page(language, reference, Map.of("verdict", "altered"));
            case ReceiptVerdict.UnknownKey unknown -> page(language, reference, Map.of("verdict", "unknown-key"));
            case ReceiptVerdict.SomethingElse other -> page(language, reference, Map.of("verdict", "something-else"));
            case ReceiptVerdict.NothingSigned nothing -> page(language, reference, Map.of("verdict", "nothing-signed"));
            case ReceiptVerdict.TooLarge large -> page(language, reference, Map.of("verdict", "too-large"));
        };
    }

    /** What was checked, one sentence each. */
    private List<String> checked(PageLanguage language, ReadProofs.Checked checked, boolean ledgerAgrees) {
        Words words = pages.words(language);
        List<String> sentences = new ArrayList<>(List.of(words.say("verify.checked.signature")));
        if (checked.proven() > 0) {
            sentences.add(words.say("verify.checked.proven", checked.proven(),
                    String.join(", ", checked.days().stream().map(language::day).toList())));
        }
        if (checked.proven() < checked.events()) {
            sentences.add(words.say("verify.checked.unproven", checked.events() - checked.proven()));
        }
        if (ledgerAgrees) {
            sentences.add(words.say("verify.checked.ledger", checked.events()));
        }
        return sentences;
    }

    private ResponseEntity<String> told(PageLanguage language, @Nullable UUID reference, ReadReceipt receipt, Map<String, ?> verdict) {
        Sentences sentences = new Sentences(messages, pages.words(language));
        List<Line> lines = receipt.events().stream().map(event -> line(event, sentences)).toList();
        Map<String, Object> model = new HashMap<>(verdict);
        model.putAll(Map.of("lines", lines, "number", receipt.id().toString(), "issued", sentences.moment(receipt.issuedAt()),
                "another", reference != null && !reference.equals(receipt.id())));
        return page(language, reference, model);
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
