package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.policy.Wordings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proof of a line: by which method and which text somebody acted. */
final class ProofRules {

    private static final Pattern ID_AT_VERSION = Pattern.compile("([a-z][a-z0-9-]{0,63})@([1-9][0-9]{0,5})");
    private static final Set<Method> NEVER_BY_A_PERSON = EnumSet.of(Method.FEEDBACK_LOOP, Method.BOUNCE, Method.RULE);

    private final Line line;
    private final Faults faults;

    ProofRules(Line line, Faults faults) {
        this.line = line;
        this.faults = faults;
    }

    /** Null when the line names none, or one that does not exist. */
    @Nullable
    Method method() {
        String name = line.value(Field.METHOD).toUpperCase(Locale.ROOT);
        Optional<Method> method = Words.constant(Method.class, name).filter(known -> !NEVER_BY_A_PERSON.contains(known));
        if (method.isEmpty() && !name.isEmpty()) {
            faults.add(Field.METHOD, "UNKNOWN_METHOD",
                    "Methods are WEB_FORM, PREFERENCE_PAGE, ONE_CLICK, EMAIL, PHONE_CALL, PAPER, IMPORT and API");
        }
        return method.orElse(null);
    }

    /** The text in the person's language, or in the other one if it exists only there; null when the line names none. */
    @Nullable
    WordingKey wording(Wordings wordings, String locale) {
        String text = line.value(Field.WORDING).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        Matcher named = ID_AT_VERSION.matcher(text);
        Optional<WordingReference> wording = named.matches()
                ? published(wordings, named.group(1), Integer.parseInt(named.group(2)), locale)
                : Optional.empty();
        if (wording.isEmpty()) {
            faults.add(Field.WORDING, "UNKNOWN_WORDING", "No wording has this name; a name is id@version, such as newsletter-web@1");
        }
        return wording.map(known -> new WordingKey(known.id(), known.version(), known.language())).orElse(null);
    }

    private static Optional<WordingReference> published(Wordings wordings, String id, int version, String locale) {
        return wordings.find(id, version, locale).or(() -> wordings.find(id, version, locale.equals("fr") ? "en" : "fr"));
    }
}
