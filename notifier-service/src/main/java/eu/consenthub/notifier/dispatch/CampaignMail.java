package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import eu.consenthub.notifier.dispatch.Release.Released;
import eu.consenthub.notifier.message.Ground;
import eu.consenthub.notifier.message.Language;
import eu.consenthub.notifier.message.MailComposer;
import eu.consenthub.notifier.message.MailContent;
import eu.consenthub.notifier.message.MailTemplate;
import eu.consenthub.notifier.message.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A campaign's mail: composed once per language, filled per batch. */
final class CampaignMail {

    private final Campaign campaign;
    private final MailComposer composer;
    private final Map<Language, MailTemplate> templates = new ConcurrentHashMap<>();

    CampaignMail(Campaign campaign, MailComposer composer) {
        this.campaign = campaign;
        this.composer = composer;
    }

    MailBatch batchFor(Roster roster) {
        MailTemplate template = templates.computeIfAbsent(Language.of(roster.locale()), this::compose);
        List<Addressee> addressees = roster.released().stream()
                .map(person -> addressee(template, person))
                .toList();
        return batch(roster.chunkId(), template, addressees);
    }

    /** One mail to somebody of the company, with an invented recipient and links that change nothing. */
    MailBatch testBatch(UUID batchId, UUID recipientId, String to) {
        Language language = campaign.subject().containsKey(Language.FR.tag()) ? Language.FR : Language.EN;
        MailTemplate template = composer.composeTest(contentIn(language), language, campaign.purpose());
        Person sample = new Person(recipientId, "Camille", language == Language.FR ? "Exemple" : "Sample", Ground.ASKED);
        return batch(batchId, template, List.of(new Addressee(recipientId, to, composer.sampleValues(template, sample))));
    }

    private MailBatch batch(UUID batchId, MailTemplate template, List<Addressee> addressees) {
        return new MailBatch(
                batchId,
                campaign.id().value(),
                campaign.purpose(),
                template.subject(),
                template.html(),
                template.text(),
                template.headers(),
                addressees);
    }

    private Addressee addressee(MailTemplate template, Released released) {
        Person person = new Person(
                released.contactId(), orEmpty(released.firstName()), orEmpty(released.lastName()), groundOf(released.basis()));
        return new Addressee(released.contactId(), released.email(), composer.valuesFor(template, person));
    }

    private MailTemplate compose(Language language) {
        return composer.compose(contentIn(language), language, campaign.purpose());
    }

    /** Words in the other language are better than none: the campaign may have been written in one only. */
    private MailContent contentIn(Language language) {
        Language other = language == Language.FR ? Language.EN : Language.FR;
        return campaign.body().containsKey(language.tag()) ? content(language) : content(other);
    }

    private MailContent content(Language language) {
        return new MailContent(
                Objects.requireNonNull(campaign.subject().get(language.tag())),
                Objects.requireNonNull(campaign.body().get(language.tag())));
    }

    private static Ground groundOf(@Nullable String basis) {
        return switch (basis == null ? "" : basis) {
            case "CONSENT" -> Ground.ASKED;
            case "SOFT_OPT_IN" -> Ground.CUSTOMER;
            default -> Ground.PROFESSIONAL;
        };
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}
