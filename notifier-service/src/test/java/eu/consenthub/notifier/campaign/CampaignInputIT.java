package eu.consenthub.notifier.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.consenthub.notifier.NotifierFixture;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Bad input is answered by a problem that names the field and a stable code; nobody gets in by a wrong door. */
class CampaignInputIT {

    static Stream<Arguments> badForms() {
        return Stream.of(
                arguments("name", null, "name", "REQUIRED"),
                arguments("name", " ", "name", "REQUIRED"),
                arguments("name", "x".repeat(201), "name", "TOO_LONG"),
                arguments("name", "two\nlines", "name", "INVALID_TEXT"),
                arguments("name", 7, "name", "WRONG_TYPE"),
                arguments("purpose", null, "purpose", "REQUIRED"),
                arguments("purpose", "horoscope", "purpose", "UNKNOWN_PURPOSE"),
                arguments("subject", null, "subject", "REQUIRED"),
                arguments("subject", "Bonjour", "subject", "WRONG_TYPE"),
                arguments("subject", Map.of("fr", "Bonjour"), "subject.en", "REQUIRED"),
                arguments("subject", Map.of("fr", "Bonjour", "en", "x".repeat(201)), "subject.en", "TOO_LONG"),
                arguments("subject", Map.of("fr", "Bonjour\r\nBcc: x", "en", "Hello"), "subject.fr", "LINE_BREAK"),
                arguments("subject", Map.of("fr", "Bonjour %recipient.fn%", "en", "Hello"), "subject.fr", "PROVIDER_VARIABLE"),
                arguments("subject", Map.of("fr", "Bonjour {{nickName}}", "en", "Hello"), "subject.fr", "UNKNOWN_VARIABLE"),
                arguments("subject", Map.of("fr", "Bonjour {{first-name}}", "en", "Hello"), "subject.fr", "UNKNOWN_VARIABLE"),
                arguments("subject", Map.of("fr", "Bonjour", "en", "Hello", "de", "Hallo"), "subject.de", "UNKNOWN_FIELD"),
                arguments("body", null, "body", "REQUIRED"),
                arguments("body", Map.of("en", "<p>Hello</p>"), "body.fr", "REQUIRED"),
                arguments("body", Map.of("fr", "<p>{{ firstName </p>", "en", "<p>Hello</p>"), "body.fr", "UNKNOWN_VARIABLE"),
                arguments("body", Map.of("fr", "<script>x</script>", "en", "<p>Hello</p>"), "body.fr", "ACTIVE_CONTENT"),
                arguments("audience", "everybody", "audience", "WRONG_TYPE"),
                arguments("audience", Map.of("locales", List.of("de")), "audience.locales[0]", "UNKNOWN_VALUE"),
                arguments("audience", Map.of("tags", "one"), "audience.tags", "WRONG_TYPE"),
                arguments("audience", Map.of("tags", List.of("x".repeat(65))), "audience.tags[0]", "TOO_LONG"),
                arguments("audience", Map.of("tags", List.of("")), "audience.tags[0]", "REQUIRED"),
                arguments("audience", Map.of("tags", Collections.nCopies(51, "a")), "audience.tags", "TOO_MANY"),
                arguments("audience", Map.of("cities", List.of("Lyon")), "audience.cities", "UNKNOWN_FIELD"),
                arguments("scheduledAt", "tomorrow", "scheduledAt", "INVALID_DATE"),
                arguments("scheduledAt", "2027-02-29T10:00:00Z", "scheduledAt", "INVALID_DATE"),
                arguments("scheduledAt", 1, "scheduledAt", "WRONG_TYPE"),
                arguments("colour", "blue", "colour", "UNKNOWN_FIELD"));
    }

    @ParameterizedTest(name = "{0} = {1} → {2} {3}")
    @MethodSource("badForms")
    void namesTheFieldAndTheReason(String field, Object value, String named, String code) {
        Map<String, Object> form = Calls.letter("nobody");
        form.put(field, value);
        UUID draft = Calls.created(Calls.letter("nobody"));

        problem(Calls.create(form), 400, named, code);
        problem(NotifierFixture.as("marketing").put().uri("/api/campaigns/{id}", draft)
                .contentType(MediaType.APPLICATION_JSON).bodyValue(form).exchange(), 400, named, code);
    }

    static Stream<Arguments> badTests() {
        return Stream.of(
                arguments("{}", "to", "REQUIRED"),
                arguments("{\"to\": \"\"}", "to", "REQUIRED"),
                arguments("{\"to\": 5}", "to", "WRONG_TYPE"),
                arguments("{\"to\": \"nobody\"}", "to", "INVALID_EMAIL"),
                arguments("{\"to\": \"a@b.fr, c@d.fr\"}", "to", "INVALID_EMAIL"),
                arguments("{\"to\": \"Marie <a@b.fr>\"}", "to", "INVALID_EMAIL"),
                arguments("{\"to\": \"a@b.fr\\r\\nBcc: c@d.fr\"}", "to", "INVALID_EMAIL"),
                arguments("{\"to\": \"" + "a".repeat(250) + "@b.fr\"}", "to", "TOO_LONG"),
                arguments("{\"to\": \"a@b.fr\", \"cc\": \"c@d.fr\"}", "cc", "UNKNOWN_FIELD"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @MethodSource("badTests")
    void sendsTestsToOneAddressOnly(String body, String named, String code) {
        UUID id = Calls.created(Calls.letter("nobody"));

        problem(NotifierFixture.as("marketing").post().uri("/api/campaigns/{id}/test", id)
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange(), 400, named, code);
    }

    @ParameterizedTest
    @CsvSource({
            "/api/campaigns?limit=0, limit, OUT_OF_RANGE",
            "/api/campaigns?limit=501, limit, OUT_OF_RANGE",
            "/api/campaigns?limit=many, limit, WRONG_TYPE",
            "/api/campaigns?after=elsewhere, after, INVALID_CURSOR",
            "/api/campaigns?status=GONE, status, UNKNOWN_VALUE",
            "/api/campaigns/{id}/recipients?status=GONE, status, UNKNOWN_VALUE",
            "/api/campaigns/{id}/recipients?limit=501, limit, OUT_OF_RANGE",
            "/api/campaigns/{id}/recipients?after=bm90IGEgdXVpZA, after, INVALID_CURSOR",
            "/api/campaigns/seven, id, WRONG_TYPE"})
    void readsParametersToTheLetter(String path, String named, String code) {
        UUID id = Calls.created(Calls.letter("nobody"));

        problem(NotifierFixture.as("marketing").get().uri(path.replace("{id}", id.toString())).exchange(), 400, named, code);
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "PUT,''", "POST,/audience", "POST,/test", "POST,/send", "POST,/pause", "POST,/resume", "POST,/cancel",
            "GET,/progress", "GET,/recipients"})
    void answersNotFoundForACampaignThatIsNone(String method, String path) {
        Object body = path.equals("/test") ? Map.of("to", "a@b.fr") : Calls.letter("nobody");

        NotifierFixture.as("marketing").method(HttpMethod.valueOf(method)).uri("/api/campaigns/{id}" + path, UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                .expectStatus().isNotFound()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.code").isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "PUT,''", "POST,/audience", "POST,/test", "POST,/send", "POST,/pause", "POST,/resume", "POST,/cancel",
            "GET,/progress", "GET,/recipients"})
    void isClosedToTheWrongRoleAndToNobody(String method, String path) {
        UUID id = Calls.created(Calls.letter("nobody"));

        call(NotifierFixture.as("integration"), method, id, path).expectStatus().isForbidden();
        call(NotifierFixture.anybody(), method, id, path).expectStatus().isUnauthorized();
        assertThat(Calls.progress(id).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    private static WebTestClient.ResponseSpec call(WebTestClient client, String method, UUID id, String path) {
        return client.method(HttpMethod.valueOf(method)).uri("/api/campaigns/{id}" + path, id).exchange();
    }

    @ParameterizedTest
    @CsvSource({"'', 400, ''", "'{', 400, MALFORMED_JSON", "'[]', 400, INVALID_INPUT", "'{} trailing', 400, ''"})
    void refusesABodyThatIsNone(String body, int status, String code) {
        NotifierFixture.as("marketing").post().uri("/api/campaigns")
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                .expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.code").value(found -> assertThat((String) found).contains(code));
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String field, String code) {
        answer.expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code").isEqualTo("INVALID_INPUT")
                .jsonPath("$.errors[0].field").isEqualTo(field)
                .jsonPath("$.errors[0].code").isEqualTo(code);
    }
}
