package eu.consenthub.consent.history;

import static eu.consenthub.consent.RecordedContact.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.Suppressions;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.LiftRestriction;
import eu.consenthub.consent.decision.MarkUndeliverable;
import eu.consenthub.consent.decision.RestrictProcessing;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.standing.SignOfLife;
import eu.consenthub.consent.standing.SignsOfLife;
import eu.consenthub.consent.standing.Standings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever was answered once is answered again when asked for that instant, however much has been recorded since. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastAnswersIT {

    private static final int CONTACTS = 25;
    private static final int ROUNDS = 8;
    private static final List<String> ACTS = List.of("GIVE", "GIVE", "GIVE", "REFUSE", "WITHDRAW", "OBJECT", "INFORM", "PAUSE", "RESUME");
    private static final List<String> PURPOSES = List.of("newsletter", "commercial-offers", "event-invitations");

    private final Random dice = new Random(20261123);
    private final List<RecordedContact> contacts = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    /** A question, and the answers it got when it was asked. */
    private record Given(String purpose, Channel channel, Instant at, List<JsonNode> answers) {}

    @BeforeAll
    void liveThroughManyActs() {
        for (int i = 0; i < CONTACTS; i++) {
            contacts.add(RecordedContact.created());
        }
        for (int round = 0; round < ROUNDS; round++) {
            contacts.forEach(this::act);
            askAboutEverybody();
        }
    }

    @Test
    void answersAboutThePastAsItAnsweredThen() {
        assertThat(given).hasSize(ROUNDS * PURPOSES.size() * Channel.values().length);
        assertThat(codes()).contains("OK", "NO_BASIS", "WITHDRAWN", "OBJECTED", "PAUSED", "RESTRICTED", "UNDELIVERABLE");

        for (Given question : given) {
            assertThat(DecisionsIT.ask(question.purpose(), question.channel().name(), question.at().toString(), everybody()))
                    .as("%s", question).isEqualTo(question.answers());
        }
    }

    @Test
    void answersSoALongTimeLaterToo() {
        Clock later = Clock.fixed(Instant.now().atOffset(ZoneOffset.UTC).plus(Period.ofYears(4)).toInstant(), ZoneOffset.UTC);
        DecisionController door = new DecisionController(
                new Decisions(ConsentServiceFixture.bean(Standings.class), ConsentServiceFixture.bean(Contacts.class),
                        ConsentServiceFixture.bean(Suppressions.class),
                        ConsentServiceFixture.bean(Rules.class)),
                ConsentServiceFixture.bean(Purposes.class), later);
        List<AskedContact> everybody = contacts.stream().<AskedContact>map(each -> new AskedContact.Known(each.contactId())).toList();

        for (Given question : given) {
            List<DecisionElementView> answers = door
                    .decideAll(new DecisionsRequest(question.purpose(), question.channel(), question.at(), everybody)).block();
            assertThat(json(answers)).as("%s", question).isEqualTo(question.answers());
        }
        List<DecisionElementView> now = door.decideAll(new DecisionsRequest("newsletter", Channel.EMAIL, null, everybody)).block();
        assertThat(json(now)).extracting(each -> each.get("code").stringValue()).containsOnly("RETENTION_ENDED");
    }

    @Test
    void isNotMovedByAnActThatIsRecordedLate() {
        RecordedContact contact = RecordedContact.created();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        List<Map<String, ?>> one = List.of(Map.of("contactId", contact.id()));
        Instant asked = Instant.now();

        Map<String, Object> late = act("GIVE", "newsletter", Channel.EMAIL);
        late.put("occurredAt", yesterday.toString());
        contact.say(late, 201);

        assertThat(code(DecisionsIT.ask("newsletter", "EMAIL", asked.toString(), one))).isEqualTo("NO_BASIS");
        assertThat(code(DecisionsIT.ask("newsletter", "EMAIL", null, one))).isEqualTo("OK");
    }

    private void act(RecordedContact contact) {
        int roll = dice.nextInt(20);
        switch (roll) {
            case 0 -> order(contact, new RestrictProcessing(new UUID(1, 1)), ActorRole.STAFF, Method.API);
            case 1, 2 -> order(contact, new LiftRestriction(new UUID(1, 1)), ActorRole.STAFF, Method.API);
            case 3 -> order(contact, new MarkUndeliverable(Channel.EMAIL, Instant.now()), ActorRole.PROVIDER, Method.BOUNCE);
            case 4 -> change(contact, Map.of("audience", dice.nextBoolean() ? "PRO_NAMED" : "GENERIC"));
            case 5 -> change(contact, Map.of("email", ConsentServiceFixture.someAddress()));
            case 6 -> ConsentServiceFixture.bean(SignsOfLife.class)
                    .record(new SignOfLife(UUID.randomUUID(), contact.contactId(), "REPLY", Instant.now()), Instant.now()).block();
            default -> say(contact);
        }
    }

    /** Refused or not: both are part of a life. */
    private void say(RecordedContact contact) {
        Map<String, Object> act = act(ACTS.get(dice.nextInt(ACTS.size())), PURPOSES.get(dice.nextInt(3)),
                Channel.values()[dice.nextInt(3)]);
        if (dice.nextInt(3) == 0) {
            act.put("occurredAt", Instant.now().minus(Duration.ofHours(dice.nextInt(48))).toString());
        }
        ConsentServiceFixture.as("integration").post().uri("/api/contacts/{id}/consents", contact.id()).bodyValue(act).exchange()
                .expectBody().returnResult();
    }

    private static Map<String, Object> act(String act, String purpose, Channel channel) {
        Map<String, Object> said = new HashMap<>(RecordedContact.gives(purpose, channel.name()));
        said.put("act", act);
        if (act.equals("PAUSE")) {
            said.put("until", LocalDate.now().plusDays(30).toString());
        }
        return said;
    }

    private static void order(RecordedContact contact, Command command, ActorRole actor, Method method) {
        ConsentServiceFixture.bean(ConsentCommands.class)
                .submit(new Submission(new Target.Known(contact.contactId()), List.of(command), actor, method, null, null)).block();
    }

    private static void change(RecordedContact contact, Map<String, ?> fields) {
        answer(ConsentServiceFixture.as("dpo").patch().uri("/api/contacts/{id}", contact.id()).bodyValue(fields), 200);
    }

    private void askAboutEverybody() {
        for (String purpose : PURPOSES) {
            for (Channel channel : Channel.values()) {
                List<JsonNode> answers = DecisionsIT.ask(purpose, channel.name(), null, everybody());
                given.add(new Given(purpose, channel, Instant.parse(answers.getFirst().get("evaluatedAt").stringValue()), answers));
            }
        }
    }

    private List<Map<String, ?>> everybody() {
        return contacts.stream().<Map<String, ?>>map(each -> Map.of("contactId", each.id())).toList();
    }

    private Stream<String> codes() {
        return given.stream().flatMap(question -> question.answers().stream()).map(each -> each.get("code").stringValue()).distinct();
    }

    private static String code(List<JsonNode> answers) {
        return answers.getFirst().get("code").stringValue();
    }

    private static List<JsonNode> json(@Nullable List<DecisionElementView> answers) {
        JsonMapper json = ConsentServiceFixture.bean(JsonMapper.class);
        return json.readTree(json.writeValueAsString(answers)).valueStream().toList();
    }
}
