package eu.consenthub.consent.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.standing.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.web.reactive.function.BodyInserters;

class ImportIT {

    private static final Path SAMPLE = Path.of("../docs/samples/contacts-1000.csv");

    @Test
    void takesTheSampleInAndTellsEveryLine() throws IOException {
        String sample = uniqueAddresses(Files.readString(SAMPLE));

        ImportView first = imported(sample);
        assertThat(first.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(first.lines()).isEqualTo(1000).isEqualTo(first.accepted() + first.refused() + first.unchanged());
        assertThat(first.accepted()).isGreaterThan(800);
        assertThat(first.created()).isEqualTo(first.accepted());
        assertThat(first.unchanged()).isPositive();
        assertThat(refusedLines(first)).hasSize((int) first.refused());
        assertThat(codes(first)).contains("INVALID_EMAIL", "INVALID_DATE", "FUTURE_DATE", "INSUFFICIENT_PROOF", "BLOCKED_CATEGORY",
                "OBJECTED",
                "UNKNOWN_WORDING", "TOO_LONG", "MALFORMED_LINE");

        long events = count("ledger_entry");
        ImportView second = imported(sample);
        assertThat(second.accepted()).isZero();
        assertThat(second.created()).isZero();
        assertThat(second.refused()).isEqualTo(first.refused());
        assertThat(second.unchanged()).isEqualTo(first.accepted() + first.unchanged());
        assertThat(count("ledger_entry")).isEqualTo(events);
        assertThat(codes(second)).isEqualTo(codes(first));
    }

    @Test
    void bringsHundredsIntoReachAndLeavesOthersOutForEveryReasonAFileCanGive() throws IOException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        imported(uniqueAddresses(Files.readString(SAMPLE), run));
        List<ContactId> everybody = Objects.requireNonNull(ConsentServiceFixture.database()
                .sql("SELECT contact_id FROM contact WHERE match_key LIKE '%@" + run + ".%'")
                .map(row -> new ContactId(Objects.requireNonNull(row.get("contact_id", UUID.class)))).all().collectList().block());
        Map<ContactId, Answer> answers = Objects.requireNonNull(ConsentServiceFixture.bean(Standings.class)
                .permitted(everybody, new PurposeKey("newsletter"), Channel.EMAIL, Instant.parse("2026-11-23T12:00:00Z")).block());
        Map<String, Long> codes = answers.values().stream().collect(Collectors.groupingBy(Answer::code, Collectors.counting()));
        assertThat(codes.get("OK")).isGreaterThan(500);
        assertThat(codes).containsKeys("BLOCKED_CATEGORY", "RETENTION_ENDED", "WITHDRAWN", "NO_BASIS");
    }

    @Test
    void forgetsTheBytesOfAFinishedFile() {
        ImportView done = imported("email\n" + ConsentServiceFixture.someAddress() + "\n");
        assertThat(done.finishedAt()).isAfterOrEqualTo(Objects.requireNonNull(done.startedAt()));
        assertThat(countOf("import_chunk", done.importId())).isZero();
    }

    @Test
    void meansTheSameContactWhateverTheLettersOfTheAddress() {
        String address = ConsentServiceFixture.someAddress();
        ImportView done = imported("email,last_name\n" + address + ",Durand\n" + address.toUpperCase() + ",Durand\n");
        assertThat(done.created()).isEqualTo(1);
        assertThat(done.unchanged()).isEqualTo(1);
    }

    @Rule("PERM-12")
    @Test
    void neverUndoesARefusal() {
        String address = ConsentServiceFixture.someAddress();
        imported("email,newsletter.email\n" + address + ",withdraw\n");
        ImportView done = imported(
                "email,act_at,method,wording,newsletter.email\n" + address + ",2026-11-01,PAPER,newsletter-web@1,give\n");
        assertThat(done.refused()).isEqualTo(1);
        assertThat(errors(done.importId())).contains("\n2,newsletter.email,OBJECTED,");
    }

    @Test
    void seesInEachBatchWhatTheOneBeforeItSaidOfTheSamePeople() {
        List<String> people = IntStream.range(0, 500).mapToObj(i -> ConsentServiceFixture.someAddress()).toList();
        String header = "email,act_at,method,wording,newsletter.email\n";
        String gives = people.stream().map(address -> address + ",2026-11-01,PAPER,newsletter-web@1,give\n").collect(Collectors.joining());
        String withdraw = people.stream().map(address -> address + ",2026-11-02,,,withdraw\n").collect(Collectors.joining());
        imported(header + gives);

        ImportView done = imported(header + withdraw + gives);

        assertThat(done.accepted()).isEqualTo(500);
        assertThat(done.refused()).isEqualTo(500);
        assertThat(codes(done)).containsOnly("OBJECTED");
    }

    @Test
    void refusesALineWhoseTextAsksForSomethingElse() {
        ImportView done = imported("email,act_at,method,wording,newsletter.email,commercial-offers.phone\n"
                + ConsentServiceFixture.someAddress() + ",2026-11-01,PAPER,newsletter-web@1,give,give\n"
                + ConsentServiceFixture.someAddress() + ",2026-11-01,PAPER,paper-form@1,give,give\n");

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(errors(done.importId())).contains("\n2,wording,WORDING_MISMATCH,");
    }

    @Test
    void understandsAByteOrderMarkSemicolonsFrenchNamesAndAMapping() {
        String file = "\uFEFFAdresse;nom;\"newsletter.email\";informe_le;public\r\n" + ConsentServiceFixture.someAddress()
                + ";\"Le Gall ; \"\"dit\"\" Yann\";inform;2026-10-01;PRO_NAMED\r\n";
        ImportView done = finished(upload(file, "{\"Adresse\":\"courriel\"}"));
        assertThat(done.accepted()).isEqualTo(1);
    }

    @Test
    void refusesAFileWithAnUnknownColumnAndKeepsNothingOfIt() {
        long before = count("import_file");
        post("email,colour\na@b.example,red\n", null).isBadRequest()
                .expectBody()
                .jsonPath("$.code").isEqualTo("INVALID_INPUT")
                .jsonPath("$.errors[0].field").isEqualTo("colour")
                .jsonPath("$.errors[0].code").isEqualTo("UNKNOWN_COLUMN");
        assertThat(count("import_file")).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoImport() {
        post("", null).isBadRequest();
        post("email\n", "[1]").isBadRequest().expectBody().jsonPath("$.errors[0].field").isEqualTo("mapping");
        MultipartBodyBuilder other = new MultipartBodyBuilder();
        other.part("surprise", "x");
        ConsentServiceFixture.as("marketing").post().uri("/api/imports").body(BodyInserters.fromMultipartData(other.build())).exchange()
                .expectStatus()
                .isBadRequest();
        ConsentServiceFixture.as("marketing").post().uri("/api/imports").contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange()
                .expectStatus().isEqualTo(415);
        ConsentServiceFixture.as("auditor").get().uri("/api/imports").exchange().expectStatus().isForbidden();
        ConsentServiceFixture.as("dpo").get().uri("/api/imports/" + UUID.randomUUID()).exchange().expectStatus().isNotFound();
        ConsentServiceFixture.as("dpo").get().uri("/api/imports/" + UUID.randomUUID() + "/errors.csv").exchange().expectStatus()
                .isNotFound();
    }

    @Test
    void goesOnAfterAnInterruptionWithoutAnyLineTwice() {
        ImportWorker worker = ConsentServiceFixture.bean(ImportWorker.class);
        int lines = 12_000;
        StringBuilder file = new StringBuilder("email,audience,informed_at,newsletter.email\n");
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int line = 0; line < lines; line++) {
            file.append("p").append(line).append('.').append(run).append("@clinique-exemple.fr,PRO_NAMED,2026-09-01,inform\n");
        }
        long entries = count("ledger_entry");
        UUID id = upload(file.toString(), null);
        for (int stop = 0; stop < 3; stop++) {
            long done = view(id).lines();
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> view(id).lines() > done);
            worker.stop();
            worker.start();
        }
        ImportView finished = finished(id);
        assertThat(finished.lines()).isEqualTo(lines);
        assertThat(finished.created()).isEqualTo(lines);
        assertThat(count("ledger_entry") - entries).isEqualTo(2L * lines);
    }

    @Test
    void streamsTheProgressUntilTheEnd() {
        UUID id = upload("email\n" + ConsentServiceFixture.someAddress() + "\n", null);
        List<ImportView> views = ConsentServiceFixture.as("dpo").get().uri("/api/imports/" + id).accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectHeader().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(ImportView.class).getResponseBody().collectList().block(Duration.ofSeconds(20));
        assertThat(views).isNotEmpty().last().satisfies(view -> assertThat(view.status()).isEqualTo(ImportStatus.COMPLETED));
    }

    @Test
    void listsImportsNewestFirstPageByPage() {
        UUID older = imported("email\n" + ConsentServiceFixture.someAddress() + "\n").importId();
        UUID newer = imported("email\n" + ConsentServiceFixture.someAddress() + "\n").importId();
        byte[] page = ConsentServiceFixture.as("dpo").get().uri("/api/imports?limit=1").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.items[0].importId").isEqualTo(newer.toString())
                .jsonPath("$.next").value(next -> assertThat(next).isNotNull()).returnResult().getResponseBody();
        String next = new String(Objects.requireNonNull(page), UTF_8).replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        ConsentServiceFixture.as("dpo").get().uri("/api/imports?limit=1&after=" + next).exchange().expectBody()
                .jsonPath("$.items[0].importId").isEqualTo(older.toString());
    }

    private static ImportView imported(String file) {
        return finished(upload(file, null));
    }

    private static UUID upload(String file, @Nullable String mapping) {
        ImportIdView stored = post(file, mapping).isAccepted().expectBody(ImportIdView.class).returnResult().getResponseBody();
        return Objects.requireNonNull(stored).importId();
    }

    private static StatusAssertions post(String file, @Nullable String mapping) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(file.getBytes(UTF_8))).filename("contacts.csv");
        if (mapping != null) {
            form.part("mapping", mapping);
        }
        return ConsentServiceFixture.as("marketing").post().uri("/api/imports").body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectStatus();
    }

    private static ImportView finished(UUID id) {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(100))
                .until(() -> view(id), view -> view.status().isFinished());
    }

    private static ImportView view(UUID id) {
        return Objects.requireNonNull(ConsentServiceFixture.as("marketing").get().uri("/api/imports/" + id).exchange().expectStatus().isOk()
                .expectBody(ImportView.class).returnResult().getResponseBody());
    }

    private static List<String> refusedLines(ImportView view) {
        return errors(view.importId()).lines().skip(1).map(line -> line.split(",")[0]).distinct().toList();
    }

    private static List<String> codes(ImportView view) {
        return errors(view.importId()).lines().skip(1).map(line -> line.split(",")[2]).toList();
    }

    private static String errors(UUID id) {
        return Objects.requireNonNull(ConsentServiceFixture.as("marketing").get().uri("/api/imports/" + id + "/errors.csv").exchange()
                .expectStatus().isOk()
                .expectHeader().contentType("text/csv;charset=UTF-8")
                .expectBody(String.class).returnResult().getResponseBody());
    }

    /** Other tests of this JVM may have brought the sample in already. */
    private static String uniqueAddresses(String sample) {
        return uniqueAddresses(sample, UUID.randomUUID().toString().substring(0, 8));
    }

    private static String uniqueAddresses(String sample, String run) {
        return sample.replaceAll("(?m)@(?=[^;]*\\.(example|test|org|EXAMPLE|TEST|ORG);)", "@" + run + ".");
    }

    private static long count(String table) {
        return Objects.requireNonNull(ConsentServiceFixture.database().sql("SELECT count(*) AS n FROM " + table)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class))).one().block(Duration.ofSeconds(10)));
    }

    private static long countOf(String table, UUID importId) {
        return Objects.requireNonNull(ConsentServiceFixture.database().sql("SELECT count(*) AS n FROM " + table + " WHERE import_id = :id")
                .bind("id", importId)
                .map(row -> Objects.requireNonNull(row.get("n", Long.class))).one().block(Duration.ofSeconds(10)));
    }
}
