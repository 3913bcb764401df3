package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.message.Language;
import eu.consenthub.notifier.message.MailContent;
import eu.consenthub.notifier.message.MessageLint;
import eu.consenthub.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds the words of one language against the rules for mails, and against braces that are no variable at all. */
final class WordsCheck {

    private static final String UNKNOWN_VARIABLE = "UNKNOWN_VARIABLE";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*\\w*\\s*}}");

    private WordsCheck() {}

    static List<FieldError> of(String language, String subject, String body) {
        List<FieldError> errors = new ArrayList<>();
        MessageLint.check(new MailContent(subject, body), Language.valueOf(language.toUpperCase(Locale.ROOT)))
                .forEach(finding -> errors.add(new FieldError(finding.field(), finding.code(), finding.message())));
        looseBraces("subject." + language, subject, errors);
        looseBraces("body." + language, body, errors);
        return errors;
    }

    private static void looseBraces(String field, String text, List<FieldError> errors) {
        String rest = VARIABLE.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            errors.add(new FieldError(field, UNKNOWN_VARIABLE, "Double braces hold the name of a variable and nothing else."));
        }
    }
}
