package eu.consenthub.notifier.message;

import eu.consenthub.platform.link.LinkSettings;
import eu.consenthub.platform.link.LinkTokens;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A composer as the service has it, and mails filled as a provider would fill them. */
final class ComposerFixture {

    static final String PUBLIC_URL = "https://hub.example";
    static final LinkTokens TOKENS = new LinkTokens(
            new LinkSettings("k1", Map.of("k1", "bG9jYWwta2V5LWZvci1kZW1vbnN0cmF0aW9uLW9ubHk=")));
    static final MailComposer COMPOSER = new MailComposer(
            new CompanySettings("Terascop", "TERASCOP, SIREN 835 039 967, RCS Lyon", "3 Allée du Moulin Berger, 69130 Écully, France",
                    "dpo@terascop.com", "#0b5c6b"),
            new MailLinks(TOKENS, PUBLIC_URL + "/"));

    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private ComposerFixture() {}

    static Person named(String firstName, String lastName) {
        return new Person(UUID.fromString("7c1f0a52-6c1e-4a39-9d5e-0c6d4c9f2a10"), firstName, lastName, Ground.ASKED);
    }

    static MailTemplate template(String subject, String body) {
        return COMPOSER.compose(new MailContent(subject, body), Language.FR, "newsletter");
    }

    /** The text with the person's values; a slot without a value stays as it is, as the provider would leave it. */
    static String filled(String text, MailTemplate template, Person person) {
        Map<String, String> values = COMPOSER.valuesFor(template, person);
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }
}
