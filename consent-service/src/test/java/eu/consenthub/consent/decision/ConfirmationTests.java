package eu.consenthub.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A web form's request that its mail has answered. */
class ConfirmationTests {

    private static final Origin MAIL_ANSWERED = new Origin(ActorRole.CONTACT, Method.WEB_FORM);

    @Rule({"CONS-1", "CONS-2"})
    @Test
    @DisplayName("CONS-1, CONS-2: what was confirmed is given, and says that it was confirmed")
    void givesWhatWasConfirmed() {
        History history = History.ofConsumer().then(confirm("2026-11-23T10:00:00Z"), MAIL_ANSWERED);

        assertThat(history.events().getLast().event()).isInstanceOfSatisfying(ConsentGiven.class, given -> {
            assertThat(given.confirmed()).isTrue();
            assertThat(given.until()).isNull();
        });
        assertThat(history.answer().isAllowed()).isTrue();
    }

    @Rule("CLOCK-5")
    @Test
    @DisplayName("CLOCK-5: a confirmed subscription is a sign of life")
    void isASignOfLife() {
        History history = History.ofConsumer().then(confirm("2026-11-23T10:00:00Z"), MAIL_ANSWERED);

        assertThat(history.state().lastActivityOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Rule("PERM-12")
    @Test
    @DisplayName("PERM-12: a confirmed request is the person's own act, so it re-opens an objection made before it, and not one made after")
    void reopensWhatWasStoppedBefore() {
        History before = History.ofConsumer().then(History.objectToEverything("2026-11-20T10:00:00Z"), History.PERSON);
        History after = History.ofConsumer().then(History.objectToEverything("2026-11-23T11:00:00Z"), History.PERSON);

        assertThat(before.then(confirm("2026-11-23T10:00:00Z"), MAIL_ANSWERED).answer().isAllowed()).isTrue();
        assertThat(after.then(confirm("2026-11-23T10:00:00Z"), MAIL_ANSWERED).answer().code()).isEqualTo("OBJECTED");
    }

    @Rule("CONS-4")
    @Test
    @DisplayName("CONS-4: nothing can be confirmed under a text that was never published")
    void refusesWithoutItsWording() {
        Command unknown = new ConfirmConsent(History.NEWSLETTER, Channel.EMAIL, new WordingKey("newsletter-web", 9, "fr"), History.NOW);

        assertThat(History.ofConsumer().decide(unknown, MAIL_ANSWERED))
                .isInstanceOfSatisfying(Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("UNKNOWN_WORDING"));
    }

    private static ConfirmConsent confirm(String at) {
        return new ConfirmConsent(History.NEWSLETTER, Channel.EMAIL, History.WORDING, Instant.parse(at));
    }
}
