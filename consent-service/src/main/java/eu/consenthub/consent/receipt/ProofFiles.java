package eu.consenthub.consent.receipt;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.web.CompanySettings;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A receipt to print and to hand over: timeline, texts, chain, and the signed receipt itself as an attachment. */
@Component
class ProofFiles {

    private final SignedReceipts signed;
    private final PublishedWordings wordings;
    private final ReceiptLinks links;
    private final CompanySettings company;
    private final Pages pages;
    private final MessageSource messages;
    private final ITemplateEngine engine;
    private final PdfPrinter printer;
    private final String style;

    ProofFiles(SignedReceipts signed, PublishedWordings wordings, ReceiptLinks links, CompanySettings company,
            Pages pages, MessageSource messages, ITemplateEngine engine, PdfPrinter printer) throws IOException {
        this.signed = signed;
        this.wordings = wordings;
        this.links = links;
        this.company = company;
        this.pages = pages;
        this.messages = messages;
        this.engine = engine;
        this.printer = printer;
        this.style = new ClassPathResource("consent/templates/receipt/proof-file.css").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The PDF; errors with a problem of status 503 when too many are being made. */
    Mono<byte[]> of(Receipt receipt, PageLanguage language) {
        return texts(receipt)
                .map(texts -> html(receipt, language, texts))
                .flatMap(html -> printer.print(html, "receipt-" + receipt.id() + ".jws", signed.signed(receipt)));
    }

    private Mono<List<ShownText>> texts(Receipt receipt) {
        return Flux.fromIterable(receipt.records())
                .flatMapIterable(ScopeRecord::wordings)
                .distinct()
                .concatMap(this::text)
                .collectList();
    }

    private Mono<ShownText> text(WordingReference shown) {
        return wordings.text(shown.id(), shown.version(), shown.language())
                .map(stored -> ShownText.of(shown, stored, links.text(shown)));
    }

    private String html(Receipt receipt, PageLanguage language, List<ShownText> texts) {
        Sentences sentences = new Sentences(messages, pages.words(language));
        Context context = new Context(language.locale());
        context.setVariable("lang", language.code());
        context.setVariable("style", style);
        context.setVariable("company", company);
        context.setVariable("receipt", receipt);
        context.setVariable("issued", sentences.moment(receipt.issuedAt()));
        context.setVariable("erased", receipt.erasedAt().map(sentences::moment).orElse(""));
        context.setVariable("lines", receipt.choices().stream().map(choice -> ProofLine.of(choice, sentences)).toList());
        context.setVariable("texts", texts);
        context.setVariable("links", receipt.chain().stream().map(entry -> ChainLine.of(entry, sentences)).toList());
        context.setVariable("chain", receipt.shown());
        context.setVariable("proven", proven(receipt, sentences));
        context.setVariable("roots", receipt.shown().roots().stream().map(root -> RootLine.of(root.statement(), sentences)).toList());
        context.setVariable("keys", links.keys());
        context.setVariable("verification", links.verification(receipt.id()));
        context.setVariable("code", QrCode.of(links.verification(receipt.id())));
        return engine.process("receipt/proof-file", context);
    }

    private static List<ProvenLine> proven(Receipt receipt, Sentences sentences) {
        return receipt.choices().stream()
                .flatMap(choice -> Stream.ofNullable(ProvenLine.of(choice, receipt.shown().inclusions().get(choice.id()), sentences)))
                .toList();
    }
}
