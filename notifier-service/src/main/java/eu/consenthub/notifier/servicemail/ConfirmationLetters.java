package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.message.CompanySettings;
import eu.consenthub.notifier.message.Language;
import eu.consenthub.notifier.message.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the mail that asks to confirm a request: who writes, what was asked for, the link, and why one gets it. Not a word
 * of advertising, nothing loaded from anywhere, and no way out of a mailing, because it is none (CONS-2).
 */
@Component
class ConfirmationLetters {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern PLACE = Pattern.compile("\\[\\[(\\w+)]]");

    private final CompanySettings company;
    private final String frame = new String(bytes("confirmation.html"), StandardCharsets.UTF_8);
    private final Map<Language, Properties> words = Map.of(Language.FR, words(Language.FR), Language.EN, words(Language.EN));

    ConfirmationLetters(CompanySettings company) {
        this.company = company;
    }

    Letter write(ServiceMail mail) {
        Language language = Language.of(mail.locale());
        Map<String, String> values = new HashMap<>(Map.of(
                "language", language.tag(),
                "company", company.name(),
                "colour", company.colour(),
                "legalLine", company.legalLine(),
                "registeredOffice", company.registeredOffice(),
                "dpo", company.dpoEmail()));
        for (String key : Objects.requireNonNull(words.get(language)).stringPropertyNames()) {
            values.put(key, say(language, key, mail));
        }
        String filled = PLACE.matcher(frame)
                .replaceAll(place -> Matcher.quoteReplacement(fill(place.group(1), values, mail)));
        Document document = Jsoup.parse(filled);
        document.outputSettings().prettyPrint(false);
        return new Letter(say(language, "subject", mail), document.outerHtml(), PlainText.of(document.body()));
    }

    private static String fill(String key, Map<String, String> values, ServiceMail mail) {
        return key.equals("purposes")
                ? mail.purposes().stream().map(named -> "<li>" + html(named.title()) + "</li>").collect(Collectors.joining())
                : html(Objects.requireNonNull(values.get(key), key));
    }

    private String say(Language language, String key, ServiceMail mail) {
        return Objects.requireNonNull(Objects.requireNonNull(words.get(language)).getProperty(key))
                .replace("{company}", company.name())
                .replace("{day}", day(mail.expiresAt(), language));
    }

    /** The last whole day on which the link works. */
    private static String day(Instant end, Language language) {
        Locale locale = language == Language.EN ? Locale.UK : Locale.FRANCE;
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.ofInstant(end, PARIS).minusDays(1));
        return language == Language.FR && text.startsWith("1 ") ? "1er" + text.substring(1) : text;
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static Properties words(Language language) {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(open("words_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ConfirmationLetters.class.getResourceAsStream("/notifier/servicemail/" + name), name);
    }
}
