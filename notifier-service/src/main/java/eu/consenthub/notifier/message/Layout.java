package eu.consenthub.notifier.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The frame of every commercial mail: who writes, the visible way out, the choices, why the person gets it, and the right to
 * object in a box of its own (Art. 21(4): separately from other information).
 */
final class Layout {

    private static final Pattern PLACE = Pattern.compile("\\[\\[(\\w+)]]");

    private final CompanySettings company;
    private final MailLinks links;
    private final String frame;

    Layout(CompanySettings company, MailLinks links) {
        this.company = company;
        this.links = links;
        this.frame = read();
    }

    /** The frame filled with everything but the content, which belongs into the element with the id {@code content}. */
    Document frame(Language language, Words words, boolean test) {
        Map<String, String> values = new HashMap<>(Map.of(
                "language", language.tag(),
                "company", company.name(),
                "colour", company.colour(),
                "legalLine", company.legalLine(),
                "registeredOffice", company.registeredOffice(),
                "dpo", company.dpoEmail(),
                "unsubscribe", links.unsubscribeTemplate(),
                "preferences", links.preferencesTemplate()));
        String filled = PLACE.matcher(frame)
                .replaceAll(place -> Matcher.quoteReplacement(
                        PersonalText.html(values.computeIfAbsent(place.group(1), words::say))));
        Document document = Jsoup.parse(filled);
        document.outputSettings().prettyPrint(false);
        if (!test) {
            Objects.requireNonNull(document.getElementById("test-notice")).remove();
        }
        return document;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream("/notifier/message/layout.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
