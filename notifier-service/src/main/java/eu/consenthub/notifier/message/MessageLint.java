package eu.consenthub.notifier.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reads a draft before it becomes a mail (rule PERM-9, BAD_MESSAGE). What the layout brings by itself, the sender's identity,
 * the ways out and the Art. 21(4) box, needs no check here.
 */
public final class MessageLint {

    /** What marketing may write between double braces. */
    static final Set<String> VARIABLES = Set.of("firstName", "lastName", "unsubscribeUrl", "preferencesUrl");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 400_000;
    private static final Set<String> ACTIVE = Set.of(
            "script", "iframe", "frame", "object", "embed", "applet", "form", "input", "button", "textarea", "select", "link", "meta",
            "base", "svg");
    private static final Pattern PROVIDER_VARIABLE = Pattern.compile("%(recipient|unsubscribe|tag_unsubscribe|mailing_list)[\\w.]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSES_AS_ANSWER = Pattern.compile("^\\s*(re|fw|fwd|tr|réf|rép)\\s*:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCRIPT_ADDRESS = Pattern.compile("^\\s*(javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);
    private static final Pattern TINY = Pattern.compile("\\s*[01](px)?\\s*");
    private static final Pattern HIDDEN = Pattern
            .compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:^|[;\\s])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|$)");
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*(?:firstName|lastName)\\s*}}");

    private final String language;
    private final List<Finding> findings = new ArrayList<>();

    private MessageLint(Language language) {
        this.language = language.tag();
    }

    /** Everything that is wrong with the content in this language; empty when it may be sent. */
    public static List<Finding> check(MailContent content, Language language) {
        MessageLint lint = new MessageLint(language);
        lint.checkSubject(content.subject());
        lint.checkBody(content.body());
        return List.copyOf(lint.findings);
    }

    private void checkSubject(String subject) {
        String field = "subject";
        checkText(field, subject, LONGEST_SUBJECT);
        if (subject.chars().anyMatch(Character::isISOControl)) {
            find(field, "LINE_BREAK", "The subject must be one line without control characters.");
        }
        if (POSES_AS_ANSWER.matcher(subject).find()) {
            find(field, "DECEPTIVE_SUBJECT", "The subject must not pose as an answer or a forwarded message.");
        }
        if (subject.contains("Url}}") || subject.matches("(?s).*\\{\\{\\s*\\w+Url\\s*}}.*")) {
            find(field, "LINK_IN_SUBJECT", "A link does not work in a subject.");
        }
    }

    private void checkBody(String body) {
        String field = "body";
        checkText(field, body, LONGEST_BODY);
        for (Element element : Jsoup.parseBodyFragment(body).getAllElements()) {
            checkElement(field, element);
        }
    }

    private void checkText(String field, String text, int longest) {
        if (text.isBlank()) {
            find(field, "REQUIRED", "Something must stand here.");
        }
        if (text.length() > longest) {
            find(field, "TOO_LONG", "At most " + longest + " characters.");
        }
        if (PROVIDER_VARIABLE.matcher(text).find()) {
            find(field, "PROVIDER_VARIABLE",
                    "Variables of the mail provider are not allowed; write {{firstName}}, {{unsubscribeUrl}} and so on.");
        }
        Matcher variable = MergeKey.WRITTEN.matcher(text);
        while (variable.find()) {
            if (!VARIABLES.contains(variable.group(1))) {
                find(field, "UNKNOWN_VARIABLE", "There is no variable {{" + variable.group(1) + "}}.");
            }
        }
    }

    private void checkElement(String field, Element element) {
        String name = element.normalName();
        if (ACTIVE.contains(name)) {
            find(field, "ACTIVE_CONTENT", "A mail must not hold <" + name + ">.");
        }
        if (name.equals("img") && isPixel(element)) {
            find(field, "TRACKING_PIXEL", "An image nobody can see is a tracking pixel; tracking is switched off.");
        }
        for (Attribute attribute : element.attributes()) {
            boolean address = Set.of("href", "src", "background").contains(attribute.getKey());
            if (attribute.getKey().startsWith("on") || address && SCRIPT_ADDRESS.matcher(attribute.getValue()).find()) {
                find(field, "ACTIVE_CONTENT", "A mail must not hold scripts.");
            }
            if (address && NAME.matcher(attribute.getValue()).find()) {
                find(field, "NAME_IN_LINK", "A name must not become part of an address: addresses end up in logs.");
            }
        }
    }

    private static boolean isPixel(Element image) {
        return TINY.matcher(image.attr("width")).matches()
                || TINY.matcher(image.attr("height")).matches()
                || HIDDEN.matcher(image.attr("style")).find();
    }

    private void find(String field, String code, String message) {
        findings.add(new Finding(field + "." + language, code, message));
    }
}
