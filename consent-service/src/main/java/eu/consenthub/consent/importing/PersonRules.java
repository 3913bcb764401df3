package eu.consenthub.consent.importing;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.RoleAddresses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a line is about: what goes to the vault, and what audiences are built from. */
final class PersonRules {

    private static final Pattern RELATIONSHIP = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int MOST_RELATIONSHIPS = 20;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 60;

    private final Line line;
    private final Faults faults;
    private final RoleAddresses roles;

    PersonRules(Line line, Faults faults, RoleAddresses roles) {
        this.line = line;
        this.faults = faults;
        this.roles = roles;
    }

    Person person() {
        String locale = locale();
        ContactData data = data();
        return new Person(data, audience(data), locale, relationships(), tags());
    }

    /** Null when there is no usable address; everything else that is wrong is told as well. */
    private @Nullable ContactData data() {
        @Nullable
        EmailAddress email = email();
        @Nullable
        String firstName = text(Field.FIRST_NAME, 100);
        @Nullable
        String lastName = text(Field.LAST_NAME, 100);
        @Nullable
        String function = text(Field.FUNCTION, 200);
        @Nullable
        String organisation = text(Field.ORGANISATION, 200);
        @Nullable
        String phone = text(Field.PHONE, 40);
        @Nullable
        String postalAddress = text(Field.POSTAL_ADDRESS, 500);
        @Nullable
        String source = text(Field.SOURCE, 200);
        return email == null
                ? null
                : new ContactData(email, firstName, lastName, function, organisation, phone, postalAddress, source);
    }

    /** Who is neither said to be a professional nor has the address of a role is treated as a private person (ADDR-6). */
    private AudienceKind audience(@Nullable ContactData data) {
        String name = line.value(Field.AUDIENCE).toUpperCase(Locale.ROOT);
        Optional<AudienceKind> audience = Words.constant(AudienceKind.class, name);
        if (audience.isEmpty() && !name.isEmpty()) {
            faults.add(Field.AUDIENCE, "UNKNOWN_AUDIENCE", "Audiences are CONSUMER, PRO_NAMED and GENERIC");
        }
        return data == null
                ? audience.orElse(AudienceKind.CONSUMER)
                : roles.kind(audience.orElse(null), data.email().matchKey(), data.isNamed());
    }

    private String locale() {
        String locale = line.value(Field.LOCALE).toLowerCase(Locale.ROOT);
        if (!locale.isEmpty() && !locale.equals("fr") && !locale.equals("en")) {
            faults.add(Field.LOCALE, "UNKNOWN_LOCALE", "Languages are fr and en");
        }
        return locale.equals("en") ? "en" : "fr";
    }

    private List<String> relationships() {
        List<String> relationships = Words.list(line.value(Field.RELATIONSHIPS).toUpperCase(Locale.ROOT));
        if (relationships.stream().anyMatch(name -> !RELATIONSHIP.matcher(name).matches())) {
            faults.add(Field.RELATIONSHIPS, "INVALID_FORMAT", "Relationships are words such as CUSTOMER, joined by |");
        }
        return atMost(MOST_RELATIONSHIPS, relationships, Field.RELATIONSHIPS);
    }

    private List<String> tags() {
        List<String> tags = Words.list(printable(Field.TAGS));
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            faults.add(Field.TAGS, "TOO_LONG", "A tag has at most " + LONGEST_TAG + " characters");
        }
        return atMost(MOST_TAGS, tags, Field.TAGS);
    }

    private @Nullable EmailAddress email() {
        Optional<EmailAddress> email = EmailAddress.parse(line.value(Field.EMAIL));
        if (email.isEmpty()) {
            faults.add(Field.EMAIL, "INVALID_EMAIL", "Not an e-mail address");
        }
        return email.orElse(null);
    }

    private @Nullable String text(Field field, int longest) {
        String text = printable(field);
        if (text.length() > longest) {
            faults.add(field, "TOO_LONG", "At most " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    private String printable(Field field) {
        String text = line.value(field);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            faults.add(field, "INVALID_CHARACTER", "Control characters are not text");
        }
        return text;
    }

    private List<String> atMost(int most, List<String> values, Field field) {
        if (values.size() > most) {
            faults.add(field, "TOO_LONG", "At most " + most + " values");
        }
        return values;
    }
}
