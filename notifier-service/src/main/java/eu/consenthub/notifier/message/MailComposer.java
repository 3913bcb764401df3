package eu.consenthub.notifier.message;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Makes the mail out of what marketing wrote, once per campaign and language, and each recipient's values for its slots. */
@Component
public final class MailComposer {

    private static final String TEST_MARK = "[TEST] ";

    private final MailLinks links;
    private final Layout layout;

    MailComposer(CompanySettings company, MailLinks links) {
        this.links = links;
        this.layout = new Layout(company, links);
    }

    /** @throws IllegalArgumentException when the content has a variable nobody knows; {@link MessageLint} says so kindly before */
    public MailTemplate compose(MailContent content, Language language, String purpose) {
        return compose(content, language, purpose, false);
    }

    /** The same mail marked as a test, for {@link #sampleValues}. */
    public MailTemplate composeTest(MailContent content, Language language, String purpose) {
        return compose(content, language, purpose, true);
    }

    /** The person's values for the template's slots; values that end in HTML are escaped, the others hold no line end. */
    public Map<String, String> valuesFor(MailTemplate template, Person person) {
        return values(
                template, person, links.unsubscribeToken(person.contactId(), template.purpose()),
                links.preferencesToken(person.contactId()));
    }

    /** Values of an invented person whose links change nothing. */
    public Map<String, String> sampleValues(MailTemplate template, Person sample) {
        return values(template, sample, MailLinks.HARMLESS_TOKEN, MailLinks.HARMLESS_TOKEN);
    }

    private MailTemplate compose(MailContent content, Language language, String purpose, boolean test) {
        Words words = new Words(language, purpose);
        Edges edges = new Edges();
        Document document = layout.frame(language, words, test);
        Element place = Objects.requireNonNull(document.getElementById("content"));
        place.html(normalised(content.body()));
        fillAttributes(place);
        RunningText.allIn(place).forEach(text -> text.apply(new NameRuns(edges, true).cutsOf(text.whole())));
        String html = withLinks(document.outerHtml());
        String subject = subjectOf((test ? TEST_MARK : "") + content.subject(), edges);
        String used = html + subject;
        return new MailTemplate(
                language, purpose, subject, html, plain(withLinks(PlainText.of(document.body()))), headers(),
                new MailTemplate.Wanted(
                        edges.keys(),
                        used.contains("{{" + MergeKey.FIRST_NAME), used.contains("{{" + MergeKey.LAST_NAME),
                        reasons(words)));
    }

    private static Map<Ground, String> reasons(Words words) {
        Map<Ground, String> reasons = new EnumMap<>(Ground.class);
        for (Ground ground : Ground.values()) {
            reasons.put(ground, words.say(ground.sentence));
        }
        return reasons;
    }

    private Map<String, String> headers() {
        return Map.of(
                "List-Unsubscribe", "<" + links.unsubscribeTemplate() + ">",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void fillAttributes(Element place) {
        for (Element element : place.getAllElements()) {
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                element.attr(attribute.getKey(), plainKeysToHtml(attribute.getValue()));
            }
        }
    }

    private static String plainKeysToHtml(String value) {
        return value.replace("{{firstName}}", MergeKey.slot(MergeKey.FIRST_NAME_HTML))
                .replace("{{lastName}}", MergeKey.slot(MergeKey.LAST_NAME_HTML));
    }

    /** The text part says the same as the HTML, so the names' keys change to those that are not escaped. */
    private static String plain(String text) {
        return text.replace(MergeKey.slot(MergeKey.FIRST_NAME_HTML), MergeKey.slot(MergeKey.FIRST_NAME))
                .replace(MergeKey.slot(MergeKey.LAST_NAME_HTML), MergeKey.slot(MergeKey.LAST_NAME));
    }

    private String withLinks(String text) {
        return text.replace("{{unsubscribeUrl}}", links.unsubscribeTemplate())
                .replace("{{preferencesUrl}}", links.preferencesTemplate());
    }

    private static String subjectOf(String written, Edges edges) {
        StringBuilder subject = new StringBuilder(normalised(written).replaceAll("\\s+", " ").strip());
        for (NameRuns.Cut cut : new NameRuns(edges, false).cutsOf(subject.toString()).reversed()) {
            subject.replace(cut.start(), cut.end(), cut.text());
        }
        return subject.toString();
    }

    private static String normalised(String written) {
        return MergeKey.WRITTEN.matcher(written).replaceAll(variable -> {
            if (!MessageLint.VARIABLES.contains(variable.group(1))) {
                throw new IllegalArgumentException("No variable is called " + variable.group(1));
            }
            return Matcher.quoteReplacement(MergeKey.slot(variable.group(1)));
        });
    }

    private static Map<String, String> values(MailTemplate template, Person person, String unsubscribe, String preferences) {
        MailTemplate.Wanted wanted = template.wanted();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(MergeKey.UNSUBSCRIBE_TOKEN, unsubscribe);
        values.put(MergeKey.PREFERENCES_TOKEN, preferences);
        values.put(MergeKey.REASON, Objects.requireNonNull(wanted.reasons().get(person.ground())));
        if (wanted.firstName()) {
            putName(values, NamePart.FIRST, person);
        }
        if (wanted.lastName()) {
            putName(values, NamePart.LAST, person);
        }
        wanted.edges().forEach((edge, key) -> values.put(key, edge.valueFor(person)));
        return values;
    }

    private static void putName(Map<String, String> values, NamePart part, Person person) {
        String plain = part.in(person);
        values.put(part.plainKey, plain);
        values.put(part.htmlKey, PersonalText.html(plain));
    }
}
