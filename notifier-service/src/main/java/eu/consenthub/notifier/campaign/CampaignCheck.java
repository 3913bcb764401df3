package eu.consenthub.notifier.campaign;

import eu.consenthub.notifier.campaign.CampaignForm.AudienceForm;
import eu.consenthub.notifier.campaign.CampaignForm.Words;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a campaign's form at once, field by field. */
final class CampaignCheck {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 64;
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final List<FieldError> errors = new ArrayList<>();

    private CampaignCheck() {}

    static List<FieldError> of(CampaignForm form, Set<String> purposes) {
        CampaignCheck check = new CampaignCheck();
        check.name(form.name());
        check.purpose(form.purpose(), purposes);
        check.audience(form.audience());
        check.words(form.subject(), form.body(), languages(form.audience()));
        return List.copyOf(check.errors);
    }

    private void name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            find("name", FieldCode.REQUIRED);
        } else if (name.length() > LONGEST_NAME) {
            find("name", FieldCode.TOO_LONG);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            find("name", FieldCode.INVALID_TEXT);
        }
    }

    private void purpose(@Nullable String purpose, Set<String> purposes) {
        if (purpose == null || purpose.isBlank()) {
            find("purpose", FieldCode.REQUIRED);
        } else if (!purposes.contains(purpose)) {
            errors.add(new FieldError("purpose", "UNKNOWN_PURPOSE", "There is no such purpose."));
        }
    }

    private void audience(@Nullable AudienceForm audience) {
        if (audience == null) {
            return;
        }
        values("audience.locales", audience.locales(), LANGUAGES);
        values("audience.relationships", audience.relationships(), null);
        values("audience.tags", audience.tags(), null);
    }

    private void values(String field, @Nullable List<@Nullable String> values, @Nullable List<String> allowed) {
        if (values == null) {
            return;
        }
        if (values.size() > MOST_VALUES) {
            find(field, FieldCode.TOO_MANY);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            value(field + "[" + i + "]", values.get(i), allowed);
        }
    }

    private void value(String field, @Nullable String value, @Nullable List<String> allowed) {
        if (value == null || value.isBlank()) {
            find(field, FieldCode.REQUIRED);
        } else if (value.length() > LONGEST_VALUE) {
            find(field, FieldCode.TOO_LONG);
        } else if (allowed != null && !allowed.contains(value)) {
            find(field, FieldCode.UNKNOWN_VALUE);
        }
    }

    /** Words are needed in every language of the audience; where there are more, they must be right as well. */
    private void words(@Nullable Words subject, @Nullable Words body, List<String> wanted) {
        if (subject == null) {
            find("subject", FieldCode.REQUIRED);
        }
        if (body == null) {
            find("body", FieldCode.REQUIRED);
        }
        if (subject == null || body == null) {
            return;
        }
        for (String language : LANGUAGES) {
            String line = subject.byLanguage().get(language);
            String content = body.byLanguage().get(language);
            if (wanted.contains(language) || line != null || content != null) {
                errors.addAll(WordsCheck.of(language, line == null ? "" : line, content == null ? "" : content));
            }
        }
    }

    private static List<String> languages(@Nullable AudienceForm audience) {
        if (audience == null || audience.locales() == null) {
            return LANGUAGES;
        }
        List<String> wanted = LANGUAGES.stream()
                .filter(audience.locales()::contains)
                .toList();
        return wanted.isEmpty() ? LANGUAGES : wanted;
    }

    private void find(String field, FieldCode code) {
        errors.add(FieldError.of(code, field));
    }
}
