package eu.consenthub.consent.importing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.InformContact;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final PurposeKey NEWSLETTER = new PurposeKey("newsletter");
    private static final Policy POLICY = new Policy(Purposes.shipped(),
            (id, version, language) -> id.equals("newsletter-web") && version == 1
                    ? Optional.of(new WordingReference(id, version, language, Sha256.of("text")))
                    : Optional.empty(),
            Rules.shipped());
    private static final String COLUMNS = "email,first_name,function,phone,locale,audience,relationships,tags,collected_at,informed_at,act_at,method,wording,"
            + "newsletter.email,event-invitations.post";

    @Rule("CONS-6")
    @Test
    void takesAConsentWithItsProof() {
        ReadLine.Sound sound = sound(
                "Marie@Exemple.example,Marie,,,en,consumer,SUBSCRIBER|customer,a|b,2025-03-01,,2024-02-29,web_form,newsletter-web@1,GIVE,");
        assertThat(sound.submission().target()).isInstanceOfSatisfying(Target.ByEmail.class, target -> {
            assertThat(target.data().email().asGiven()).isEqualTo("Marie@Exemple.example");
            assertThat(target.data().firstName()).isEqualTo("Marie");
            assertThat(target.data().function()).isNull();
        });
        assertThat(sound.submission().method()).isEqualTo(Method.WEB_FORM);
        assertThat(sound.submission().commands()).containsExactly(
                new RegisterContact(AudienceKind.CONSUMER, "en", List.of("SUBSCRIBER", "CUSTOMER"), List.of("a", "b"),
                        LocalDate.of(2025, 3, 1)),
                new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, new WordingKey("newsletter-web", 1, "en"), null,
                        Instant.parse("2024-02-28T23:00:00Z")));
    }

    @Test
    void takesAProfessionalWhoWasInformed() {
        ReadLine.Sound sound = sound("a@b.example,,,,,PRO_NAMED,,,,2025-06-01T08:00:00+02:00,,,,inform,");
        assertThat(sound.submission().commands())
                .contains(new InformContact(NEWSLETTER, Channel.EMAIL, Instant.parse("2025-06-01T06:00:00Z"), null));
    }

    @Test
    void countsFromTheOldestProvableDayWhenTheCollectionHasNone() {
        ReadLine.Sound sound = sound("a@b.example,,,,,PRO_NAMED,,,,2025-06-01,2024-01-01,EMAIL,newsletter-web@1,give,");
        assertThat(sound.submission().commands().getFirst()).isInstanceOfSatisfying(RegisterContact.class,
                register -> assertThat(register.collectedOn()).isEqualTo(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void takesAPrivatePersonWhoWasInformedOfLetters() {
        assertThat(sound("a@b.example,,,,,CONSUMER,,,,2025-06-01,,,,,inform").submission().commands()).hasSize(2);
    }

    @Rule("CONS-6")
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
            "a.b.example,,,,,,,,,,,,,,                                                      ! email:INVALID_EMAIL",
            ",,,,,PRO_NAMED,CUSTOMER,,,,,,,,                                              ! email:INVALID_EMAIL",
            "a@-b.example,,,,,,,,,,,,,,                                                     ! email:INVALID_EMAIL",
            "a@b.example,,,,,,,,2023-02-29,,,,,,                                            ! collected_at:INVALID_DATE",
            "a@b.example,,,,,,,,31/12/2024,,,,,,                                            ! collected_at:INVALID_DATE",
            "a@b.example,,,,,,,,2024-01-01T10:00:00,,,,,,                                   ! collected_at:INVALID_DATE",
            "a@b.example,,,,,,,,2026-11-24,,,,,,                                            ! collected_at:FUTURE_DATE",
            "a@b.example,,,,,,,,0024-01-01,,,,,,                                            ! collected_at:INVALID_DATE",
            "a@b.example,,,,,PRO_NAMED,,,,2031-01-01,,,,inform,                             ! informed_at:FUTURE_DATE",
            "a@b.example,,,,,CONSUMER,,,,,2024-01-01,WEB_FORM,,give,                        ! wording:INSUFFICIENT_PROOF",
            "a@b.example,,,,,PRO_NAMED,,,,,,,,give,                                         ! act_at:INSUFFICIENT_PROOF method:INSUFFICIENT_PROOF wording:INSUFFICIENT_PROOF",
            "a@b.example,,,,,CONSUMER,,,,2024-01-01,,,,inform,                              ! newsletter.email:INSUFFICIENT_PROOF",
            "a@b.example,,,,,PRO_NAMED,,,,,,,,inform,inform                                 ! informed_at:INSUFFICIENT_PROOF",
            "a@b.example,,,,,,,,,,2024-01-01,WEB_FORM,newsletter-web@2,give,                ! wording:UNKNOWN_WORDING",
            "a@b.example,,,,,,,,,,2024-01-01,BOUNCE,newsletter-web@1,give,                  ! method:UNKNOWN_METHOD",
            "a@b.example,,,,,,PATIENT,,,,,,,,                                               ! relationships:BLOCKED_CATEGORY",
            "a@b.example,,,,,PRO_NAMED,NETSIG_USER,,,,,,,,                                  ! relationships:BLOCKED_CATEGORY",
            "a@b.example,,,,,,good friend,,,,,,,,                                           ! relationships:INVALID_FORMAT",
            "a@b.example,,,,de,,,,,,,,,,                                                    ! locale:UNKNOWN_LOCALE",
            "a@b.example,,,,,ROBOT,,,,,,,,,                                                 ! audience:UNKNOWN_AUDIENCE",
            "a@b.example,,,,,,,,,,,,,yes,                                                   ! newsletter.email:UNKNOWN_ACT",
            "a@b.example,,                                                                  ! :MALFORMED_LINE",
            "\"a\"@b.example,,,,,,,,,,,,,,                                                  ! :MALFORMED_LINE",
            "nobody,,,,,PRO_NAMED,PATIENT,,2023-02-29,,,,,inform,                           ! email:INVALID_EMAIL collected_at:INVALID_DATE relationships:BLOCKED_CATEGORY informed_at:INSUFFICIENT_PROOF"})
    void refusesALineForAllItsReasons(String line, String reasons) {
        assertThat(faults(line.strip())).containsExactlyInAnyOrder(reasons.strip().split(" "));
    }

    @Test
    void refusesTextThatIsTooLongOrHoldsControlCharacters() {
        assertThat(faults("a@b.example,," + "x".repeat(201) + ",,,,,,,,,,,,")).containsExactly("function:TOO_LONG");
        assertThat(faults("a@b.example,\u0000,,,,,,,,,,,,,")).containsExactly("first_name:INVALID_CHARACTER");
    }

    @Test
    void skipsALineInWhichNothingStands() {
        assertThat(read(",,,,,,,,,,,,,,")).isInstanceOf(ReadLine.Blank.class);
    }

    @Test
    void neverRepeatsInAReasonWhatTheLineSays() {
        ReadLine read = read("secret@@b.example,,,,,ROBOTSECRET,,,secret,,,SECRET,secret,secret,");
        assertThat(read).isInstanceOfSatisfying(ReadLine.Faulty.class,
                faulty -> assertThat(faulty.faults()).hasSize(6)
                        .allSatisfy(fault -> assertThat(fault.message()).doesNotContainIgnoringCase("secret")));
    }

    private static ReadLine.Sound sound(String line) {
        return (ReadLine.Sound) read(line);
    }

    private static List<String> faults(String line) {
        return ((ReadLine.Faulty) read(line)).faults().stream().map(fault -> fault.field() + ":" + fault.code()).toList();
    }

    private static ReadLine read(String line) {
        Header header = ((HeaderReading.Understood) new HeaderReader(POLICY.purposes()).read(COLUMNS.getBytes(), Map.of())).header();
        return new LineReader(UUID.randomUUID(), header, POLICY, NOW).read(new RawRecord(7, Optional.of(line), FilePosition.START));
    }
}
