package eu.consenthub.notifier.permission;

import static eu.consenthub.notifier.Known.awaitApplied;
import static eu.consenthub.notifier.Known.today;
import static eu.consenthub.notifier.Known.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.consenthub.notifier.Rule;
import eu.consenthub.notifier.Someone;
import eu.consenthub.schemas.v1.AudienceKind;
import eu.consenthub.schemas.v1.Channel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PERM-1 to PERM-7 and the e-mail line of the matrix, told as stories. */
class EmailVerdictIT {

    private static final String NEWS = "newsletter";

    static Stream<Arguments> stories() {
        return Stream.of(
                arguments("a consumer who said nothing", Someone.consumer(), "NO_BASIS"),
                arguments("a consumer who consented", Someone.consumer().consents(NEWS), "OK"),
                arguments("a consumer who consented to something else", Someone.consumer().consents("commercial-offers"), "NO_BASIS"),
                arguments("a customer offered the like", Someone.consumer().buysAndIsOffered(NEWS), "OK"),
                arguments("a consumer who was only informed", Someone.consumer().isInformed(NEWS), "NO_BASIS"),
                arguments("somebody of unknown kind who was only informed", unknownKind().isInformed(NEWS), "NO_BASIS"),
                arguments("somebody of unknown kind who consented", unknownKind().consents(NEWS), "OK"),
                arguments("a professional who was informed", Someone.professional().isInformed(NEWS), "OK"),
                arguments("a professional who will be informed", Someone.professional().isInformed(NEWS, in(3)), "NOT_INFORMED"),
                arguments("a professional nobody informed", Someone.professional(), "NO_BASIS"),
                arguments("a professional who consented", Someone.professional().consents(NEWS), "OK"),
                arguments("a professional who refused", Someone.professional().refuses(NEWS), "NO_BASIS"),
                arguments("a professional informed after refusing (PERM-11)", Someone.professional().refuses(NEWS).isInformed(NEWS),
                        "NO_BASIS"),
                arguments("a professional informed after withdrawing",
                        Someone.professional().isInformed(NEWS).withdraws(NEWS).isInformed(NEWS), "WITHDRAWN"),
                arguments("a consumer who agreed to text messages", Someone.consumer().consentsBy(NEWS, Channel.SMS), "NO_BASIS"),
                arguments("a consumer who agreed to be measured", Someone.consumer().consentsBy(NEWS, Channel.EMAIL_TRACKING), "NO_BASIS"),
                arguments("an office that objected to automated calls", Someone.office().objectsTo(NEWS, Channel.AUTOMATED_CALL), "OK"),
                arguments("objected to text messages of all kinds", Someone.office().objectsTo(null, Channel.SMS), "OK"),
                arguments("a consumer who has not confirmed yet", Someone.consumer().asksFor(NEWS), "NO_BASIS"),
                arguments("a professional who was informed and asks for more", Someone.professional().isInformed(NEWS).asksFor(NEWS), "OK"),
                arguments("withdrawn and asked for again", Someone.consumer().consents(NEWS).withdraws(NEWS).asksFor(NEWS), "WITHDRAWN"),
                arguments("expired", Someone.consumer().consents(NEWS).expires(NEWS), "NO_BASIS"),
                arguments("expired and paused before, then given again",
                        Someone.consumer().consents(NEWS).pauses(NEWS, today()).expires(NEWS).consents(NEWS), "OK"),
                arguments("an office", Someone.office(), "OK"),
                arguments("an office that stopped it", Someone.office().withdraws(NEWS), "WITHDRAWN"),
                arguments("an office that refused", Someone.office().refuses(NEWS), "NO_BASIS"),
                arguments("an office in a pause", Someone.office().pauses(NEWS, today()), "PAUSED"),
                arguments("consent that holds to today", Someone.consumer().consents(NEWS, today()), "OK"),
                arguments("consent that held to yesterday", Someone.consumer().consents(NEWS, today().minusDays(1)), "NO_BASIS"),
                arguments("withdrawn and given again", Someone.consumer().consents(NEWS).withdraws(NEWS).consents(NEWS), "OK"),
                arguments("objected to this", Someone.consumer().consents(NEWS).objectsTo(NEWS, Channel.EMAIL), "OBJECTED"),
                arguments("objected to this by every channel", Someone.consumer().consents(NEWS).objectsTo(NEWS, null), "OBJECTED"),
                arguments("objected to e-mail", Someone.consumer().consents(NEWS).objectsTo(null, Channel.EMAIL), "OBJECTED"),
                arguments("objected to the telephone", Someone.consumer().consents(NEWS).objectsTo(null, Channel.PHONE), "OK"),
                arguments("objected to everything", Someone.office().objectsTo(null, null), "OBJECTED"),
                arguments("objected to everything, then asked for this", Someone.consumer().objectsTo(null, null).consents(NEWS), "OK"),
                arguments("objected to everything, then only paused", Someone.office().objectsTo(null, null).pauses(NEWS, today()),
                        "OBJECTED"),
                arguments("objected to everything, then was informed", Someone.professional().objectsTo(null, null).isInformed(NEWS),
                        "OBJECTED"),
                arguments("paused to today", Someone.consumer().consents(NEWS).pauses(NEWS, today()), "PAUSED"),
                arguments("paused to yesterday", Someone.consumer().consents(NEWS).pauses(NEWS, today().minusDays(1)), "OK"),
                arguments("paused and resumed", Someone.consumer().consents(NEWS).pauses(NEWS, today()).resumes(NEWS), "OK"),
                arguments("bounced", Someone.consumer().consents(NEWS).bounces(), "UNDELIVERABLE"),
                arguments("bounced, then a new address", Someone.consumer().consents(NEWS).bounces().getsANewAddress(), "OK"),
                arguments("withdrawn and bounced", Someone.consumer().consents(NEWS).bounces().withdraws(NEWS), "WITHDRAWN"),
                arguments("restricted", Someone.consumer().isRestricted().consents(NEWS), "RESTRICTED"),
                arguments("usable to today", Someone.consumer().usableUntil(today()).consents(NEWS), "OK"),
                arguments("usable to yesterday", Someone.consumer().usableUntil(today().minusDays(1)).consents(NEWS), "RETENTION_ENDED"),
                arguments("usable nobody knows until when", Someone.consumer().usableUntil(null).consents(NEWS), "RETENTION_ENDED"),
                arguments("erased", Someone.consumer().consents(NEWS).isErased(), "ERASED"),
                arguments("a patient", tied("CUSTOMER", "PATIENT").consents(NEWS), "BLOCKED_CATEGORY"),
                arguments("only an applicant", tied("CANDIDATE").buysAndIsOffered(NEWS), "BLOCKED_CATEGORY"),
                arguments("an applicant who subscribed", tied("CANDIDATE").consents(NEWS), "OK"),
                arguments("only a user of a customer's product", tied("NETSIG_USER").isInformed(NEWS), "BLOCKED_CATEGORY"),
                arguments("a user who is a customer as well", tied("CUSTOMER", "NETSIG_USER").buysAndIsOffered(NEWS), "OK"));
    }

    @Rule({"PERM-1", "PERM-2", "PERM-3", "PERM-4", "PERM-5", "PERM-6", "PERM-7", "PERM-11"})
    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("stories")
    void answersByTheFirstRuleThatStops(String story, Someone someone, String code) {
        someone.told();
        awaitApplied(List.of(someone));

        assertThat(verdict(someone, NEWS)).isEqualTo(code);
    }

    private static Someone unknownKind() {
        return Someone.of(AudienceKind.UNKNOWN, "en", List.of());
    }

    private static Someone tied(String... relationships) {
        return Someone.of(AudienceKind.CONSUMER, "fr", List.of(relationships));
    }

    private static Instant in(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }
}
