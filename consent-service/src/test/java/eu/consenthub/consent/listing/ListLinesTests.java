package eu.consenthub.consent.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.Profile;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as it is written down. */
class ListLinesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
    private static final ContactId SOMEBODY = new ContactId(new UUID(7, 7));

    @Test
    void writesWhatIsNeededToCallAndTheLastDayOfUseInEveryLine() {
        assertThat(line(Channel.PHONE, AudienceKind.PRO_NAMED, "Durand", "01 99 00 12 34"))
                .isEqualTo(
                        "00000000-0000-0007-0000-000000000007,Marie,Durand,Cadre de santé,\"Clinique \"\"Les Alizés\"\", Lyon\",fr,PRO_NAMED,"
                                + "01 99 00 12 34,CONSENT,2026-11-24,2027-08-31,2026-11-30,Say who calls and for whom. Record a no at once.\r\n");
    }

    @Test
    void tellsTheHoursInWhichAPrivatePersonMayBeCalled() {
        assertThat(line(Channel.PHONE, AudienceKind.CONSUMER, "Durand", "01 99 00 12 34")).contains(ListLines.CALLING_HOURS);
        assertThat(line(Channel.POST, AudienceKind.CONSUMER, "Durand", "01 99 00 12 34")).doesNotContain("10:00-13:00")
                .contains("a way to refuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33199001234", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1"})
    void keepsTextFromBeingComputedWhereTheFileIsOpened(String text) {
        assertThat(ListLines.harmless(text)).isEqualTo("'" + text);
        assertThat(line(Channel.PHONE, AudienceKind.PRO_NAMED, text, "01 99 00 12 34")).contains("'" + text);
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(ListLines.harmless("Jean-Luc = bon")).isEqualTo("Jean-Luc = bon");
        assertThat(ListLines.harmless(null)).isEmpty();
    }

    @Test
    void tellsInItsNameUntilWhenItMayBeUsed() {
        assertThat(list(Channel.POST).fileName()).isEqualTo("commercial-offers-post-valid-until-2026-11-30.csv");
    }

    private static String line(Channel channel, AudienceKind audience, String lastName, String phone) {
        ContactData data = new ContactData(EmailAddress.parse("a@clinique-exemple.fr").orElseThrow(), "Marie", lastName, "Cadre de santé",
                "Clinique \"Les Alizés\", Lyon", phone, "1 rue Exemple\n69000 Lyon", null);
        Answer answer = new Answer(Answer.Effect.ALLOW, "OK", "PERM-6", LegalBasis.CONSENT, NOW, LocalDate.of(2027, 8, 31), new UUID(1, 1),
                null);
        Listed listed = new Listed(new Contact(SOMEBODY, data, NOW), new Profile(audience, "fr", List.of(), List.of(), null), answer);
        return new String(new ListLines(list(channel)).lines(List.of(listed)), StandardCharsets.UTF_8);
    }

    private static IssuedList list(Channel channel) {
        return new IssuedList(new UUID(1, 2), NOW, "marketing", new PurposeKey("commercial-offers"), channel, "calls", ListFilters.NONE, 1,
                LocalDate.of(2026, 11, 30));
    }
}
