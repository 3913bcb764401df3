package eu.consenthub.consent.history;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.decision.EraseContact;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Rule("PERM-4")
@DisplayName("PERM-4: by digest for persons not otherwise known")
class RememberedStopIT {

    @Test
    void answersForAnAddressWhoseOwnerWasErased() {
        RecordedContact objector = RecordedContact.subscribed();
        Instant before = Instant.now();
        objector.say(Map.of("act", "OBJECT", "method", "EMAIL"), 201);
        erase(objector);

        JsonNode decision = decision(objector.email(), "newsletter", "");
        assertThat(decision.get("code").stringValue()).isEqualTo("OBJECTED");
        assertThat(decision.get("rule").stringValue()).isEqualTo("PERM-4");
        assertThat(Instant.parse(decision.get("since").stringValue())).isAfterOrEqualTo(before.minusSeconds(5));
        assertThat(decision.toString()).doesNotContain(objector.id().toString(), objector.email());
        assertThat(decision(objector.email().toUpperCase(java.util.Locale.ROOT), "event-invitations", "").get("code").stringValue())
                .isEqualTo("OBJECTED");
        assertThat(decision(objector.email(), "newsletter", "&at=" + before.minusSeconds(60)).get("code").stringValue())
                .isEqualTo("NO_BASIS");
    }

    @Test
    void answersForThePurposeThatWasStoppedOnly() {
        RecordedContact leaver = RecordedContact.subscribed();
        leaver.say(RecordedContact.does("WITHDRAW", "newsletter", "EMAIL"), 201);
        erase(leaver);

        assertThat(decision(leaver.email(), "newsletter", "").get("code").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(decision(leaver.email(), "event-invitations", "").get("code").stringValue()).isEqualTo("NO_BASIS");
        assertThat(decision(ConsentServiceFixture.someAddress(), "newsletter", "").get("code").stringValue()).isEqualTo("NO_BASIS");
    }

    @Test
    void stopsWhoeverIsCorrectedToThatAddress() {
        RecordedContact objector = RecordedContact.created();
        objector.say(Map.of("act", "OBJECT", "method", "EMAIL"), 201);
        erase(objector);
        RecordedContact corrected = RecordedContact.subscribed();

        RecordedContact.answer(ConsentServiceFixture.as("dpo").patch().uri("/api/contacts/{id}", corrected.id())
                .bodyValue(Map.of("email", objector.email())), 200);

        assertThat(corrected.decision("newsletter").get("code").stringValue()).isEqualTo("OBJECTED");
        assertThat(corrected.decision("newsletter").get("rule").stringValue()).isEqualTo("PERM-4");
        assertThat(ConsentServiceFixture.bean(Suppressions.class)
                .of(List.of(ContactData.of(EmailAddress.parse(objector.email()).orElseThrow()))).block(Duration.ofSeconds(10))).isEmpty();
    }

    private static JsonNode decision(String email, String purpose, String more) {
        return RecordedContact.read("integration", "/api/decisions?channel=EMAIL&purpose=" + purpose + "&email=" + email + more);
    }

    private static void erase(RecordedContact contact) {
        ConsentServiceFixture.bean(ConsentCommands.class)
                .submit(new Submission(new Target.Known(contact.contactId()), List.of(new EraseContact("CLOCK-2")), ActorRole.SYSTEM,
                        Method.RULE, null, null))
                .block(Duration.ofSeconds(20));
    }
}
