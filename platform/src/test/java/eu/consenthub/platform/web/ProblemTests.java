package eu.consenthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ProblemTests {

    private static final String ID = "6f2c3c1e-3f0a-4c55-9a53-0f8a51d7b001";
    private static RunningSample sample;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        sample = RunningSample.start();
        client = sample.client();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                body("{'id':'ID','channel':'EMAIL','count':1,'colour':'red'}", "colour", "UNKNOWN_FIELD"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'a@example.org','nickname':'x'}}", "person.nickname",
                        "UNKNOWN_FIELD"),
                body("{'id':'ID','channel':'EMAIL','count':1,'jean@example.org':1}", "?", "UNKNOWN_FIELD"),
                body("{'channel':'EMAIL','count':1}", "id", "REQUIRED"),
                body("{'id':null,'channel':'EMAIL','count':1}", "id", "REQUIRED"),
                body("{'id':'ID','channel':'EMAIL'}", "count", "REQUIRED"),
                body("{'id':'ID','channel':'EMAIL','count':null}", "count", "REQUIRED"),
                body("{'id':'ID','channel':'FAX','count':1}", "channel", "UNKNOWN_VALUE"),
                body("{'id':'ID','channel':1,'count':1}", "channel", "WRONG_TYPE"),
                body("{'id':'ID','channel':'','count':1}", "channel", "UNKNOWN_VALUE"),
                body("{'id':'nonsense','channel':'EMAIL','count':1}", "id", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':'1'}", "count", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':1.5}", "count", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':99999999999}", "count", "OUT_OF_RANGE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'occurredAt':'2023-02-29T00:00:00Z'}", "occurredAt", "INVALID_DATE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'occurredAt':'yesterday'}", "occurredAt", "INVALID_DATE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'occurredAt':'+200000-01-01T00:00:00Z'}", "occurredAt", "INVALID_DATE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'occurredAt':1700000000}", "occurredAt", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'a@example.org','bornOn':'2023-02-29'}}", "person.bornOn",
                        "INVALID_DATE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'a@example.org','bornOn':'2023-02-28T00:00:00Z'}}",
                        "person.bornOn", "INVALID_DATE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':7}}", "person.email", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'a\\u0000@example.org'}}", "person.email", "INVALID_TEXT"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'\\ud800'}}", "person.email", "INVALID_TEXT"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'  '}}", "person.email", "REQUIRED"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'nobody'}}", "person.email", "INVALID_EMAIL"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'" + "a".repeat(40) + "@example.org'}}", "person.email",
                        "TOO_LONG"),
                body("{'id':'ID','channel':'EMAIL','count':1,'person':'me'}", "person", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'tags':['a','b','c']}", "tags", "TOO_MANY"),
                body("{'id':'ID','channel':'EMAIL','count':1,'tags':[1]}", "tags[0]", "WRONG_TYPE"),
                body("{'id':'ID','channel':'EMAIL','count':1,'channels':{'x':'FAX'}}", "channels.x", "UNKNOWN_VALUE"),
                body("[]", "", "WRONG_TYPE"),
                body("'text'", "", "WRONG_TYPE"),
                body("", "", "REQUIRED"),
                body("null", "", "REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldAndTheReason(String body, String field, String code) {
        problem(post("/acts", body), 400, "INVALID_INPUT", "invalid-input")
                .jsonPath("$.errors[?(@.field=='" + field + "' && @.code=='" + code + "')]").isNotEmpty();
    }

    @Test
    void listsTheAllowedValues() {
        problem(post("/acts", "{'id':'ID','channel':'FAX','count':1}"), 400, "INVALID_INPUT", "invalid-input")
                .jsonPath("$.errors[0].message").isEqualTo("Allowed: EMAIL, PHONE.");
    }

    @Test
    void namesThePlaceInAnArray() {
        problem(post("/arrays", "[{'email':'a@example.org'},{'email':'nobody'}]"), 400, "INVALID_INPUT", "invalid-input")
                .jsonPath("$.errors[0].field").isEqualTo("[1].email")
                .jsonPath("$.errors[0].code").isEqualTo("INVALID_EMAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'id':", "nonsense", "{} {}", "{'id':01}"})
    void saysThatTheBodyIsNoJson(String body) {
        client.post().uri("/acts").contentType(MediaType.APPLICATION_JSON).bodyValue(body.replace('\'', '"'))
                .exchange()
                .expectStatus().isBadRequest();
    }

    @Test
    void saysMalformedJson() {
        problem(post("/acts", "{'id':"), 400, "MALFORMED_JSON", "malformed-json");
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                Arguments.of("/acts/nonsense?at=2024-02-29T12:00:00Z", "id", "WRONG_TYPE"),
                Arguments.of("/acts/" + ID, "at", "REQUIRED"),
                Arguments.of("/acts/" + ID + "?at=2023-02-29T12:00:00Z", "at", "INVALID_DATE"),
                Arguments.of("/acts/" + ID + "?at=today", "at", "INVALID_DATE"),
                Arguments.of("/acts/" + ID + "?at=2024-02-29T12:00:00Z&on=29/02/2024", "on", "INVALID_DATE"),
                Arguments.of("/acts/" + ID + "?at=2024-02-29T12:00:00Z&on=2023-02-29", "on", "INVALID_DATE"),
                Arguments.of("/acts/" + ID + "?at=2024-02-29T12:00:00Z&channel=FAX", "channel", "UNKNOWN_VALUE"),
                Arguments.of("/pages?limit=0", "limit", "OUT_OF_RANGE"),
                Arguments.of("/pages?limit=501", "limit", "OUT_OF_RANGE"),
                Arguments.of("/pages?limit=many", "limit", "WRONG_TYPE"),
                Arguments.of("/pages?after=%25%25", "after", "INVALID_CURSOR"),
                Arguments.of("/pages?after=" + Cursor.of("only one").text(), "after", "INVALID_CURSOR"));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void namesTheParameterAndTheReason(String uri, String field, String code) {
        problem(client.get().uri(URI.create(sample.url(uri))).exchange(), 400, "INVALID_INPUT", "invalid-input")
                .jsonPath("$.errors[0].field").isEqualTo(field)
                .jsonPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void takesGoodInput() {
        post("/acts", "{'id':'ID','channel':'EMAIL','count':1,'occurredAt':'2024-02-29T12:00:00+01:00','tags':['a']}")
                .expectStatus().isOk()
                .expectBody().jsonPath("$.occurredAt").isEqualTo("2024-02-29T11:00:00Z");
        client.get().uri("/acts/" + ID + "?at=2024-02-29T12:00:00Z&on=2024-02-29&channel=EMAIL").exchange().expectStatus().isOk();
        client.get().uri("/pages?limit=500&after=" + Cursor.of("a", 2).text()).exchange().expectStatus().isOk();
    }

    @Test
    void answersTheProtocolErrorsAsProblems() {
        problem(client.get().uri("/nowhere").exchange(), 404, "NOT_FOUND", "not-found");
        problem(client.delete().uri("/acts").exchange(), 405, "METHOD_NOT_ALLOWED", "method-not-allowed");
        problem(client.get().uri("/pages").accept(MediaType.IMAGE_PNG).exchange(), 406, "NOT_ACCEPTABLE", "not-acceptable");
        problem(client.post().uri("/acts").contentType(MediaType.TEXT_PLAIN).bodyValue("x").exchange(),
                415, "UNSUPPORTED_MEDIA_TYPE", "unsupported-media-type");
        problem(post("/acts", "{'id':'" + "x".repeat(10_000) + "'}"), 413, "TOO_LARGE", "too-large");
        client.delete().uri("/acts").exchange().expectHeader().valueEquals("Allow", "POST");
    }

    @Test
    void answersABrowserOnAPageWithAPage() {
        client.get().uri("/html/refused").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isNotFound()
                .expectHeader().contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader().valueEquals("Content-Security-Policy", PageHeaders.PAGE_POLICY);
        problem(client.get().uri("/html/refused").accept(MediaType.APPLICATION_JSON).exchange(), 404, "NOT_FOUND", "not-found");
        problem(client.get().uri("/nowhere").accept(MediaType.TEXT_HTML).exchange(), 404, "NOT_FOUND", "not-found");
    }

    @Test
    void neverRepeatsAValue() {
        List<String> bodies = List.of(
                "{'id':'jean@example.org'}", "{'jean@example.org':1}", "{'channel':'jean@example.org'}",
                "{'occurredAt':'jean@example.org'}",
                "{'id':'ID','channel':'EMAIL','count':1,'person':{'email':'jean@@example.org'}}", "{'id':'jean@example.org");
        assertThat(bodies).allSatisfy(body -> assertThat(
                new String(post("/acts", body).expectStatus().isBadRequest().expectBody().returnResult().getResponseBody()))
                .doesNotContain("jean"));
    }

    @Test
    void protectsEveryAnswer() {
        client.get().uri("/nowhere").exchange().expectHeader().valueEquals("Content-Security-Policy", PageHeaders.API_POLICY)
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectHeader().doesNotExist("Set-Cookie");
        client.get().uri("/page").exchange().expectHeader().valueEquals("Content-Security-Policy", PageHeaders.PAGE_POLICY);
    }

    private static ResponseSpec post(String uri, String body) {
        return client.post().uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"').replace("ID", ID))
                .exchange();
    }

    private static WebTestClient.BodyContentSpec problem(ResponseSpec response, int status, String code, String type) {
        return response.expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status").isEqualTo(status)
                .jsonPath("$.code").isEqualTo(code)
                .jsonPath("$.type").isEqualTo("https://consenthub.eu/problems/" + type)
                .jsonPath("$.title").isNotEmpty()
                .jsonPath("$.detail").isNotEmpty();
    }

    private static Arguments body(String body, String field, String code) {
        return Arguments.of(body, field, code);
    }
}
