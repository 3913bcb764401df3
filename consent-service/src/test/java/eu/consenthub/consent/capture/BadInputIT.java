package eu.consenthub.consent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of this service against what must not get in: one line a case. */
class BadInputIT {

    private static final RecordedContact KNOWN = RecordedContact.subscribed();
    private static final String CONTACT = "/api/contacts/" + KNOWN.id();
    private static final String NOBODY = "/api/contacts/00000000-0000-4000-8000-000000000000";
    private static final String LONG = "x".repeat(5_000);
    private static final String GIVE = """
            "purpose":"newsletter","channel":"EMAIL","act":"GIVE","method":"WEB_FORM","wording":{"id":"newsletter-web","version":1,"language":"fr"}""";
    private static final String RELEASE = """
            "channel":"EMAIL","reason":"CAMPAIGN","contactIds":["00000000-0000-4000-8000-000000000000"]""";

    /** A request and the refusal it gets; field: what the one or first error names, null when there are none. */
    record Case(String user, HttpMethod method, String uri, @Nullable String body, int status, String code, @Nullable String field,
            @Nullable String fieldCode) {

        @Override
        public String toString() {
            return user + " " + method + " " + uri + " " + (body == null ? "" : body.substring(0, Math.min(90, body.length()))) + " -> "
                    + status
                    + " " + code + " " + field;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"contacts", "acts", "actsByAddress", "questions", "wordings", "releases", "strangers"})
    void isRefusedWithAStableCode(Case bad) {
        refuses(bad);
    }

    static void refuses(Case bad) {
        WebTestClient client = bad.user().isEmpty() ? ConsentServiceFixture.anybody() : ConsentServiceFixture.as(bad.user());
        WebTestClient.RequestBodySpec request = client.method(bad.method())
                .uri(java.net.URI.create(ConsentServiceFixture.url() + bad.uri()));
        String answer = (bad.body() == null ? request : request.contentType(MediaType.APPLICATION_JSON).bodyValue(bad.body()))
                .exchange()
                .expectBody(String.class)
                .consumeWith(result -> assertThat(result.getStatus().value()).as(result.getResponseBody()).isEqualTo(bad.status()))
                .consumeWith(
                        result -> assertThat(result.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON))
                .returnResult()
                .getResponseBody();
        JsonNode problem = JsonMapper.shared().readTree(String.valueOf(answer));
        assertThat(problem.get("code").stringValue()).isEqualTo(bad.code());
        assertThat(problem.get("status").intValue()).isEqualTo(bad.status());
        assertThat(problem.get("type").stringValue()).startsWith("https://consenthub.eu/problems/");
        assertThat(problem.get("title").stringValue()).isNotBlank();
        if (bad.field() != null) {
            assertThat(problem.path("errors").valueStream()
                    .map(error -> error.get("field").stringValue() + ":" + error.get("code").stringValue()))
                    .contains(bad.field() + ":" + bad.fieldCode());
        }
    }

    static Stream<Case> contacts() {
        return Stream.of(
                post("/api/contacts", "{}", "email", "REQUIRED"),
                post("/api/contacts", "{\"email\":\"\"}", "email", "REQUIRED"),
                post("/api/contacts", "{\"email\":null}", "email", "REQUIRED"),
                post("/api/contacts", "{\"email\":\"nobody\"}", "email", "INVALID_EMAIL"),
                post("/api/contacts", "{\"email\":12}", "email", "WRONG_TYPE"),
                post("/api/contacts", "{\"email\":\"" + LONG + "@clinique-exemple.fr\"}", "email", "TOO_LONG"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"colour\":\"blue\"}", "colour", "UNKNOWN_FIELD"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"lastName\":\"" + LONG + "\"}", "lastName", "TOO_LONG"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"audience\":\"ROBOT\"}", "audience", "UNKNOWN_VALUE"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"locale\":\"de\"}", "locale", "INVALID_FORMAT"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"collectedOn\":\"2023-02-29\"}", "collectedOn",
                        "INVALID_DATE"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"relationships\":\"CUSTOMER\"}", "relationships",
                        "WRONG_TYPE"),
                post("/api/contacts", "{\"email\":\"a@clinique-exemple.fr\",\"relationships\":[\"good friend\"]}", "relationships[0]",
                        "INVALID_FORMAT"),
                post("/api/contacts", "", "", "REQUIRED"),
                rule("/api/contacts", "{\"email\":\"future@clinique-exemple.fr\",\"collectedOn\":\"2099-01-01\"}", 422, "FUTURE_DATE",
                        "collectedOn"),
                new Case("integration", HttpMethod.POST, "/api/contacts", "{\"email\":", 400, "MALFORMED_JSON", null, null),
                new Case("dpo", HttpMethod.PATCH, CONTACT, "{\"email\":\"\"}", 400, "INVALID_INPUT", "email", "INVALID_EMAIL"),
                new Case("dpo", HttpMethod.PATCH, CONTACT, "{\"name\":\"X\"}", 400, "INVALID_INPUT", "name", "UNKNOWN_FIELD"),
                new Case("dpo", HttpMethod.PATCH, CONTACT, "{\"phone\":\"" + LONG + "\"}", 400, "INVALID_INPUT", "phone", "TOO_LONG"),
                new Case("dpo", HttpMethod.PATCH, CONTACT, "{\"tags\":[1]}", 400, "INVALID_INPUT", "tags[0]", "WRONG_TYPE"),
                new Case("dpo", HttpMethod.PATCH, NOBODY, "{\"lastName\":\"X\"}", 404, "NOT_FOUND", null, null),
                new Case("dpo", HttpMethod.PATCH, CONTACT, "{\"relationships\":[\"PATIENT\"]}", 422, "BLOCKED_CATEGORY", "relationships",
                        "BLOCKED_CATEGORY"),
                get("dpo", NOBODY, 404, "NOT_FOUND", null, null),
                get("dpo", "/api/contacts/not-a-uuid", 400, "INVALID_INPUT", "id", "WRONG_TYPE"),
                get("dpo", "/api/contacts", 400, "INVALID_INPUT", "email", "REQUIRED"),
                get("dpo", "/api/contacts?email=a@b.fr&q=du", 400, "INVALID_INPUT", "q", "INVALID_VALUE"),
                get("dpo", "/api/contacts?q=du%00", 400, "INVALID_INPUT", "q", "INVALID_FORMAT"),
                get("dpo", "/api/contacts?q=d", 400, "INVALID_INPUT", "q", "TOO_SHORT"),
                get("dpo", "/api/contacts?q=du&limit=501", 400, "INVALID_INPUT", "limit", "OUT_OF_RANGE"),
                get("dpo", "/api/contacts?q=du&limit=many", 400, "INVALID_INPUT", "limit", "WRONG_TYPE"),
                get("dpo", "/api/contacts?q=du&after=%2A", 400, "INVALID_INPUT", "after", "INVALID_CURSOR"));
    }

    static Stream<Case> acts() {
        String uri = CONTACT + "/consents";
        return Stream.of(
                post(uri, "{}", "act", "REQUIRED"),
                post(uri, "{\"act\":\"GIVE\",\"method\":\"WEB_FORM\",\"channel\":\"EMAIL\"}", "purpose", "REQUIRED"),
                post(uri, "{\"act\":\"GIVE\",\"method\":\"WEB_FORM\",\"purpose\":\"newsletter\"}", "channel", "REQUIRED"),
                post(uri, "{\"act\":\"WITHDRAW\",\"channel\":\"EMAIL\",\"purpose\":\"newsletter\"}", "method", "REQUIRED"),
                post(uri, "{\"act\":\"MAYBE\"}", "act", "UNKNOWN_VALUE"),
                post(uri, "{\"act\":1}", "act", "WRONG_TYPE"),
                post(uri, "{\"method\":\"BOUNCE\"}", "method", "UNKNOWN_VALUE"),
                post(uri, "{\"channel\":\"FAX\"}", "channel", "UNKNOWN_VALUE"),
                post(uri, "{" + GIVE + ",\"basis\":\"WISH\"}", "basis", "UNKNOWN_VALUE"),
                post(uri, "{" + GIVE + ",\"occurredAt\":\"2023-02-29T10:00:00Z\"}", "occurredAt", "INVALID_DATE"),
                post(uri, "{" + GIVE + ",\"occurredAt\":1700000000}", "occurredAt", "WRONG_TYPE"),
                post(uri, "{" + GIVE + ",\"until\":\"2023-02-29\"}", "until", "INVALID_DATE"),
                post(uri, "{" + GIVE + ",\"colour\":\"blue\"}", "colour", "UNKNOWN_FIELD"),
                post(uri, "{" + GIVE + ",\"contact\":{\"email\":\"a@clinique-exemple.fr\"}}", "contact", "UNKNOWN_FIELD"),
                post(uri, "{" + GIVE + ",\"evidence\":\"paper\"}", "evidence", "WRONG_TYPE"),
                post(uri, "{" + GIVE + ",\"evidence\":{\"scan\":\"" + LONG + LONG + "\"}}", "evidence", "TOO_LONG"),
                post(uri, "{\"purpose\":\"" + LONG + "\",\"channel\":\"EMAIL\",\"act\":\"WITHDRAW\",\"method\":\"API\"}", "purpose",
                        "TOO_LONG"),
                post(uri, "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"act\":\"PAUSE\",\"method\":\"API\"}", "until", "REQUIRED"),
                post(uri,
                        "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"act\":\"GIVE\",\"method\":\"API\",\"wording\":{\"version\":1}}",
                        "wording.id", "REQUIRED"),
                post(uri,
                        "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"act\":\"GIVE\",\"method\":\"API\",\"wording\":{\"id\":\"x\",\"version\":0}}",
                        "wording.version", "OUT_OF_RANGE"),
                post(uri, "[]", "", "WRONG_TYPE"),
                rule(uri, "{" + GIVE.replace("newsletter\"", "lottery\"") + "}", 422, "UNKNOWN_PURPOSE", "purpose"),
                rule(uri, "{" + GIVE.replace("newsletter\"", "The Lottery\"") + "}", 422, "UNKNOWN_PURPOSE", "purpose"),
                rule(uri, "{" + GIVE.replace("newsletter-web", "no-such-text") + "}", 422, "UNKNOWN_WORDING", "wording"),
                rule(uri, "{" + GIVE.replace("EMAIL", "POST") + "}", 422, "WORDING_MISMATCH", "wording"),
                rule(uri, "{\"purpose\":\"newsletter\",\"channel\":\"POST\",\"act\":\"GIVE\",\"method\":\"API\"}", 422, "WORDING_REQUIRED",
                        "wording"),
                rule(uri, "{" + GIVE + ",\"basis\":\"LEGITIMATE_INTEREST\"}", 422, "INVALID_BASIS", "basis"),
                rule(uri, "{" + GIVE + ",\"occurredAt\":\"2099-01-01T00:00:00Z\"}", 422, "FUTURE_DATE", "occurredAt"),
                rule(uri,
                        "{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"act\":\"PAUSE\",\"method\":\"API\",\"until\":\"2020-01-01\"}",
                        422, "PAST_DATE", "until"),
                rule(NOBODY + "/consents", "{" + GIVE + "}", 404, "NOT_FOUND", null));
    }

    static Stream<Case> actsByAddress() {
        String whole = ",\"contact\":{\"email\":\"a@clinique-exemple.fr\"}";
        return Stream.of(
                post("/api/consents", "{" + GIVE + "}", "contact", "REQUIRED"),
                post("/api/consents", "{" + GIVE + ",\"contact\":{}}", "contact.email", "REQUIRED"),
                post("/api/consents", "{" + GIVE + ",\"contact\":{\"email\":\"a@\"}}", "contact.email", "INVALID_EMAIL"),
                post("/api/consents", "{" + GIVE + ",\"contact\":{\"email\":\"a@clinique-exemple.fr\",\"shoeSize\":43}}",
                        "contact.shoeSize", "UNKNOWN_FIELD"),
                post("/api/consents", "\"text\"", "", "WRONG_TYPE"),
                post("/api/consents", "{" + GIVE + whole + ",\"until\":[2024,2,10]}", "until", "WRONG_TYPE"),
                post("/api/consents", "[" + "{},".repeat(1000) + "{}]", "", "TOO_MANY"),
                rule("/api/consents", "{" + GIVE.replace("newsletter\"", "lottery\"") + whole + "}", 422, "UNKNOWN_PURPOSE", "purpose"),
                new Case("integration", HttpMethod.POST, "/api/consents", "[{]", 400, "MALFORMED_JSON", null, null));
    }

    static Stream<Case> questions() {
        String decision = "/api/decisions?contactId=" + KNOWN.id();
        return Stream.of(
                get("integration", decision + "&channel=EMAIL", 400, "INVALID_INPUT", "purpose", "REQUIRED"),
                get("integration", decision + "&purpose=newsletter", 400, "INVALID_INPUT", "channel", "REQUIRED"),
                get("integration", decision + "&purpose=newsletter&channel=FAX", 400, "INVALID_INPUT", "channel", "UNKNOWN_VALUE"),
                get("integration", decision + "&purpose=lottery&channel=EMAIL", 422, "UNKNOWN_PURPOSE", "purpose", "UNKNOWN_PURPOSE"),
                get("integration", decision + "&purpose=newsletter&channel=EMAIL&at=2023-02-29T00:00:00Z", 400, "INVALID_INPUT", "at",
                        "INVALID_DATE"),
                get("integration", decision + "&purpose=newsletter&channel=EMAIL&email=a@b.fr", 400, "INVALID_INPUT", "email",
                        "INVALID_VALUE"),
                get("integration", "/api/decisions?purpose=newsletter&channel=EMAIL", 400, "INVALID_INPUT", "contactId", "REQUIRED"),
                get("integration", "/api/decisions?purpose=newsletter&channel=EMAIL&email=nobody", 400, "INVALID_INPUT", "email",
                        "INVALID_EMAIL"),
                get("integration", "/api/decisions?purpose=newsletter&channel=EMAIL&contactId=7", 400, "INVALID_INPUT", "contactId",
                        "WRONG_TYPE"),
                get("dpo", CONTACT + "/standing?at=yesterday", 400, "INVALID_INPUT", "at", "INVALID_DATE"),
                get("dpo", NOBODY + "/standing", 404, "NOT_FOUND", null, null),
                get("dpo", CONTACT + "/history?from=2023-02-29", 400, "INVALID_INPUT", "from", "INVALID_DATE"),
                get("dpo", CONTACT + "/history?type=Birthday", 400, "INVALID_INPUT", "type", "UNKNOWN_VALUE"),
                get("dpo", CONTACT + "/history?limit=0", 400, "INVALID_INPUT", "limit", "OUT_OF_RANGE"),
                get("dpo", CONTACT + "/history?after=aGVsbG8", 400, "INVALID_INPUT", "after", "INVALID_CURSOR"),
                get("dpo", NOBODY + "/history", 404, "NOT_FOUND", null, null),
                get("dpo", CONTACT + "/history?from=-999-01-01", 400, "INVALID_INPUT", "from", "INVALID_DATE"),
                get("dpo", CONTACT + "/history?to=%2B100000-01-01T00:00:00Z", 400, "INVALID_INPUT", "to", "INVALID_DATE"),
                get("dpo", "/api/history?to=2023-02-29", 400, "INVALID_INPUT", "to", "INVALID_DATE"),
                get("dpo", "/api/history?channel=FAX", 400, "INVALID_INPUT", "channel", "UNKNOWN_VALUE"));
    }

    static Stream<Case> wordings() {
        return Stream.of(
                staff("/api/wordings", "{\"language\":\"fr\",\"text\":\"x\"}", "id", "REQUIRED"),
                staff("/api/wordings", "{\"id\":\"Not Kebab\",\"language\":\"fr\",\"text\":\"x\"}", "id", "INVALID_FORMAT"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"de\",\"text\":\"x\"}", "language", "INVALID_FORMAT"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\" \"}", "text", "REQUIRED"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"" + LONG.repeat(5) + "\"}", "text", "TOO_LONG"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"version\":0}", "version", "OUT_OF_RANGE"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"version\":\"1\"}", "version", "WRONG_TYPE"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"colour\":1}", "colour", "UNKNOWN_FIELD"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"purposes\":[]}", "purposes", "TOO_FEW"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"channels\":[\"FAX\"]}", "channels[0]",
                        "UNKNOWN_VALUE"),
                staff("/api/wordings", "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"material\":\"yes\"}", "material", "WRONG_TYPE"),
                new Case("marketing", HttpMethod.POST, "/api/wordings",
                        "{\"id\":\"w\",\"language\":\"fr\",\"text\":\"x\",\"purposes\":[\"lottery\"]}", 422, "UNKNOWN_PURPOSE",
                        "purposes", "UNKNOWN_PURPOSE"),
                get("dpo", "/api/wordings/newsletter-web/versions/0", 400, "INVALID_INPUT", "version", "OUT_OF_RANGE"),
                get("dpo", "/api/wordings/newsletter-web/versions/x", 400, "INVALID_INPUT", "version", "WRONG_TYPE"),
                get("dpo", "/api/wordings/newsletter-web/versions/1?language=de", 400, "INVALID_INPUT", "language", "INVALID_FORMAT"),
                get("dpo", "/api/wordings/no-such-text/versions/1", 404, "NOT_FOUND", null, null),
                get("", "/texts/newsletter-web/1/de", 400, "INVALID_INPUT", "language", "INVALID_FORMAT"),
                get("", "/texts/no-such-text/1/fr", 404, "NOT_FOUND", null, null),
                get("dpo", "/api/wordings?id=%00", 400, "INVALID_INPUT", "id", "INVALID_FORMAT"),
                get("dpo", "/api/wordings?limit=501", 400, "INVALID_INPUT", "limit", "OUT_OF_RANGE"),
                get("dpo", "/api/wordings?after=zzz", 400, "INVALID_INPUT", "after", "INVALID_CURSOR"));
    }

    static Stream<Case> releases() {
        String many = "\"00000000-0000-4000-8000-000000000000\",".repeat(1000) + "\"00000000-0000-4000-8000-000000000000\"";
        return Stream.of(
                release("{" + RELEASE + "}", "purpose", "REQUIRED"),
                release("{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"reason\":\"CAMPAIGN\",\"contactIds\":[]}", "contactIds",
                        "TOO_FEW"),
                release("{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"reason\":\"CAMPAIGN\",\"contactIds\":[" + many + "]}",
                        "contactIds", "TOO_MANY"),
                release("{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"reason\":\"CAMPAIGN\",\"contactIds\":[\"7\"]}",
                        "contactIds[0]", "WRONG_TYPE"),
                release("{\"purpose\":\"newsletter\",\"channel\":\"EMAIL\",\"reason\":\"GOSSIP\",\"contactIds\":[]}", "reason",
                        "UNKNOWN_VALUE"),
                release("{\"purpose\":\"newsletter\"," + RELEASE + ",\"colour\":1}", "colour", "UNKNOWN_FIELD"),
                new Case("notifier", HttpMethod.POST, "/internal/release", "{\"purpose\":\"lottery\"," + RELEASE + "}", 422,
                        "UNKNOWN_PURPOSE", "purpose", "UNKNOWN_PURPOSE"));
    }

    /** Nobody without a login, nobody with the wrong role. */
    static Stream<Case> strangers() {
        record Door(HttpMethod method, String uri, List<String> wrong) {}
        return Stream.of(
                new Door(HttpMethod.POST, "/api/contacts", List.of("auditor", "management", "notifier")),
                new Door(HttpMethod.GET, "/api/contacts?q=du", List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.GET, CONTACT, List.of("integration", "auditor", "management", "notifier")),
                new Door(HttpMethod.PATCH, CONTACT, List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.POST, CONTACT + "/consents", List.of("auditor", "management", "notifier")),
                new Door(HttpMethod.POST, "/api/consents", List.of("auditor", "management", "notifier")),
                new Door(HttpMethod.GET, CONTACT + "/standing", List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.GET, CONTACT + "/history", List.of("integration", "marketing", "notifier")),
                new Door(HttpMethod.GET, "/api/history", List.of("integration", "marketing", "auditor", "notifier")),
                new Door(HttpMethod.GET, "/api/decisions", List.of("auditor", "management", "notifier")),
                new Door(HttpMethod.POST, "/api/decisions", List.of("auditor", "management", "notifier")),
                new Door(HttpMethod.GET, "/api/purposes", List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.GET, "/api/wordings", List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.POST, "/api/wordings", List.of("integration", "auditor", "notifier")),
                new Door(HttpMethod.GET, "/api/wordings/newsletter-web/versions/1", List.of("integration", "management", "notifier")),
                new Door(HttpMethod.POST, "/api/lists", List.of("integration", "auditor", "management", "notifier")),
                new Door(HttpMethod.GET, "/api/lists", List.of("integration", "auditor", "management", "notifier")),
                new Door(HttpMethod.POST, "/internal/release", List.of("integration", "marketing", "dpo", "auditor", "management")))
                .flatMap(door -> Stream.concat(
                        Stream.of(new Case("", door.method(), door.uri(), null, 401, "UNAUTHENTICATED", null, null)),
                        door.wrong().stream().map(user -> new Case(user, door.method(), door.uri(), null, 403, "FORBIDDEN", null, null))));
    }

    static Case post(String uri, String body, String field, String code) {
        return new Case("integration", HttpMethod.POST, uri, body, 400, "INVALID_INPUT", field, code);
    }

    static Case staff(String uri, String body, String field, String code) {
        return new Case("marketing", HttpMethod.POST, uri, body, 400, "INVALID_INPUT", field, code);
    }

    private static Case release(String body, String field, String code) {
        return new Case("notifier", HttpMethod.POST, "/internal/release", body, 400, "INVALID_INPUT", field, code);
    }

    static Case rule(String uri, String body, int status, String code, @Nullable String field) {
        return new Case("integration", HttpMethod.POST, uri, body, status, code, field, code);
    }

    static Case get(String user, String uri, int status, String code, @Nullable String field, @Nullable String fieldCode) {
        return new Case(user, HttpMethod.GET, uri, null, status, code, field, fieldCode);
    }
}
