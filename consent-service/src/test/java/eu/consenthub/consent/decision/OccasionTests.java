package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.NOW;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.give;
import static eu.consenthub.consent.decision.History.inform;
import static eu.consenthub.consent.decision.History.objectToEverything;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is asked of the one message")
class OccasionTests {

    private static final String BEFORE = "2026-06-01T10:00:00Z";

    @Rule("PERM-8")
    @Test
    @DisplayName("PERM-8: without consent a professional is written to about the profession only")
    void staysWithTheProfession() {
        History informed = History.of(AudienceKind.PRO_NAMED).then(inform(BEFORE), STAFF);
        History consenting = History.of(AudienceKind.PRO_NAMED).then(give(BEFORE), FORM);

        assertThat(ask(informed, Occasion.message(false, true))).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("OUT_OF_SCOPE");
            assertThat(answer.rule()).isEqualTo("PERM-8");
        });
        assertThat(ask(informed, Occasion.message(true, true)).code()).isEqualTo("OK");
        assertThat(ask(consenting, Occasion.message(false, true)).code()).isEqualTo("OK");
    }

    @Rule("PERM-9")
    @Test
    @DisplayName("PERM-9: a message that is not in order goes to nobody")
    void goesOutInOrderOnly() {
        assertThat(ask(History.ofConsumer().then(give(BEFORE), FORM), Occasion.message(true, false))).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("BAD_MESSAGE");
            assertThat(answer.rule()).isEqualTo("PERM-9");
        });
        assertThat(ask(History.of(AudienceKind.GENERIC), Occasion.message(true, false)).code()).isEqualTo("BAD_MESSAGE");
    }

    @Rule("PERM-9")
    @Test
    @DisplayName("PERM order: whom it is for comes before what it is")
    void asksForThePersonFirst() {
        assertThat(ask(History.ofConsumer(), Occasion.message(false, false)).code()).isEqualTo("NO_BASIS");
        assertThat(ask(History.of(AudienceKind.PRO_NAMED).then(inform(BEFORE), STAFF), Occasion.message(false, false)).code())
                .isEqualTo("OUT_OF_SCOPE");
    }

    @Rule("PERM-13")
    @Test
    @DisplayName("PERM-13: a service message needs no permission; one promotional block, and it does")
    void leavesServiceMessagesAlone() {
        History objected = History.of(AudienceKind.PRO_NAMED, "CUSTOMER").then(objectToEverything(BEFORE), PERSON);

        assertThat(ask(objected, Occasion.service(false))).satisfies(answer -> {
            assertThat(answer.isAllowed()).isTrue();
            assertThat(answer.rule()).isEqualTo("PERM-13");
            assertThat(answer.basis()).isNull();
        });
        assertThat(ask(objected, Occasion.service(true)).code()).isEqualTo("OBJECTED");
    }

    @Rule("PERM-13")
    @Test
    @DisplayName("PERM-13: but somebody must be there to get it")
    void writesNobodyWhoIsNotThere() {
        Origin provider = new Origin(ActorRole.PROVIDER, Method.BOUNCE);
        History bounced = History.ofConsumer().then(new MarkUndeliverable(Channel.EMAIL, NOW), provider);
        History erased = History.ofConsumer().then(new EraseContact("CLOCK-2"), new Origin(ActorRole.SYSTEM, Method.RULE));

        assertThat(ask(bounced, Occasion.service(false)).code()).isEqualTo("UNDELIVERABLE");
        assertThat(ask(erased, Occasion.service(false)).code()).isEqualTo("ERASED");
        assertThat(Permission.evaluate(ContactState.EMPTY, NEWSLETTER, Channel.EMAIL, NOW, History.POLICY.rules(), Occasion.service(false))
                .isAllowed()).isFalse();
    }

    private static Answer ask(History history, Occasion occasion) {
        return Permission.evaluate(history.state(), NEWSLETTER, Channel.EMAIL, NOW, History.POLICY.rules(), occasion);
    }
}
