package eu.consenthub.consent.together;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.together.Told.Pair;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records whatever comes to its mind, and often asks twice: again afterwards, or at both instances at once. */
final class RestlessClient implements Callable<List<Told>> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ACTS = List.of("GIVE", "GIVE", "WITHDRAW", "REFUSE", "OBJECT");
    private static final List<Pair> PAIRS = List.of(new Pair("newsletter", "EMAIL"), new Pair("event-invitations", "POST"));
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString("integration:integration".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> instances;
    private final List<UUID> contacts;
    private final int acts;
    private final Random random;

    RestlessClient(List<String> instances, List<UUID> contacts, int acts, long seed) {
        this.instances = instances;
        this.contacts = contacts;
        this.acts = acts;
        this.random = new Random(seed);
    }

    @Override
    public List<Told> call() {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            told.addAll(next());
        }
        return told;
    }

    private List<Told> next() {
        UUID contact = one(contacts);
        String act = one(ACTS);
        Pair pair = one(PAIRS);
        String key = UUID.randomUUID().toString();
        String first = one(instances);
        String other = one(instances);
        return switch (random.nextInt(4)) {
            case 0 -> again(say(first, contact, act, pair, key), other);
            case 1 -> atOnce(first, other, contact, act, pair, key);
            default -> List.of(say(first, contact, act, pair, key));
        };
    }

    /** Who was told that it is recorded is told the same again. */
    private List<Told> again(Told told, String instance) {
        Told repeated = say(instance, told.contact(), told.act(), told.pair(), told.key());
        if (told.isRecorded()) {
            assertThat(repeated.status()).isEqualTo(200);
            assertThat(repeated.eventId()).isEqualTo(told.eventId());
        }
        return List.of(told, repeated);
    }

    private List<Told> atOnce(String first, String other, UUID contact, String act, Pair pair, String key) {
        CompletableFuture<Told> beside = CompletableFuture.supplyAsync(() -> say(other, contact, act, pair, key),
                Thread::startVirtualThread);
        Told told = say(first, contact, act, pair, key);
        return List.of(told, beside.join());
    }

    private Told say(String instance, UUID contact, String act, Pair pair, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance + "/api/contacts/" + contact + "/consents"))
                .header("Authorization", LOGIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body(act, pair)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            return new Told(contact, act, pair, key, response.statusCode(), answer.path("eventId").asString(""),
                    answer.path("sequence").asLong(0));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(String act, Pair pair) {
        String wording = act.equals("GIVE") ? ",\"wording\":{\"id\":\"paper-form\",\"version\":1,\"language\":\"fr\"}" : "";
        return "{\"purpose\":\"%s\",\"channel\":\"%s\",\"act\":\"%s\",\"method\":\"WEB_FORM\"%s}"
                .formatted(pair.purpose(), pair.channel(), act, wording);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
