package eu.consenthub.notifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the consent-service's vault at {@link NotifierFixture#VAULT_PORT}: knows people, withholds some, and can be away. */
public final class StubVault {

    private static final JsonMapper JSON = new JsonMapper();
    private static final StubVault ONCE = new StubVault();

    private final Map<UUID, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Map<UUID, String> withheld = new ConcurrentHashMap<>();
    private final Map<UUID, String> requests = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> links = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile @Nullable String nonsense;
    private final Map<UUID, CountDownLatch> slow = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> meanwhile = new ConcurrentHashMap<>();

    private StubVault() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), NotifierFixture.VAULT_PORT), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/release", this::release);
            server.createContext("/internal/service-mails/", this::serviceMail);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Back to a vault that knows what it knows, withholds nobody and answers at once. */
    public static void obliging() {
        ONCE.away = false;
        ONCE.nonsense = null;
        ONCE.withheld.clear();
        ONCE.meanwhile.clear();
    }

    /** The person's address and name; the address is returned. */
    public static String knows(Someone someone, String email, String firstName, String lastName) {
        ONCE.people.put(someone.id, Map.of(
                "contactId", someone.id, "email", email, "firstName", firstName, "lastName", lastName, "locale", "fr",
                "eventId", someone.last().getEventId(), "basis", "CONSENT",
                "wording", Map.of("id", "newsletter-web", "version", 1, "language", "fr", "sha256", "0".repeat(64))));
        return email;
    }

    public static String emailOf(Someone someone) {
        Map<String, Object> person = ONCE.people.get(someone.id);
        return person == null ? "" : String.valueOf(person.get("email"));
    }

    public static void withholds(Someone someone, String code) {
        ONCE.withheld.put(someone.id, code);
    }

    public static void isAway(boolean away) {
        ONCE.away = away;
    }

    /** Answers everything with 200 and this. */
    public static void answersWith(String nonsense) {
        ONCE.nonsense = nonsense;
    }

    /** A request to subscribe is open for this address until it is closed. */
    public static void isAskedFor(UUID mailId, String email) {
        ONCE.requests.put(mailId, email);
    }

    /** Does not answer about this mail before it is told to. */
    public static CountDownLatch hesitatesAbout(UUID mailId) {
        CountDownLatch latch = new CountDownLatch(1);
        ONCE.slow.put(mailId, latch);
        return latch;
    }

    public static void closes(UUID mailId) {
        ONCE.requests.remove(mailId);
    }

    /** The texts that were noted for a mail, each a subject, a line feed and the text. */
    public static List<String> textsOf(UUID mailId) {
        return ONCE.texts.getOrDefault(mailId, List.of());
    }

    /** The links that were given out for a mail. */
    public static List<String> linksOf(UUID mailId) {
        return ONCE.links.getOrDefault(mailId, List.of());
    }

    /** What happens elsewhere, once, after a question about this person reached the vault and before it answers. */
    public static void whileAskedAbout(Someone someone, Runnable happening) {
        ONCE.meanwhile.put(someone.id, happening);
    }

    private void release(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (answeredWithNonsense(exchange)) {
            return;
        }
        if (away || !exchange.getRequestHeaders().getFirst("Authorization").equals(basic())) {
            exchange.sendResponseHeaders(away ? 503 : 401, -1);
            exchange.close();
            return;
        }
        List<Object> released = new ArrayList<>();
        List<Object> left = new ArrayList<>();
        for (JsonNode asked : question.path("contactIds")) {
            UUID id = UUID.fromString(asked.stringValue(""));
            String code = withheld.getOrDefault(id, people.containsKey(id) ? "" : "NO_BASIS");
            Object person = people.get(id);
            if (code.isEmpty() && person != null) {
                released.add(person);
            } else {
                left.add(Map.of("contactId", id, "code", code, "rule", "PERM"));
            }
        }
        for (JsonNode asked : question.path("contactIds")) {
            Optional.ofNullable(meanwhile.remove(UUID.fromString(asked.stringValue("")))).ifPresent(Runnable::run);
        }
        byte[] answer = JSON.writeValueAsBytes(Map.of(
                "releaseId", UUID.randomUUID(), "evaluatedAt", "2026-11-23T10:00:00Z", "released", released, "withheld", left));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void serviceMail(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        UUID id = UUID.fromString(path[3]);
        String email = requests.get(id);
        byte[] body = exchange.getRequestBody().readAllBytes();
        hesitate(id);
        if (answeredWithNonsense(exchange)) {
            return;
        }
        if (away || email == null || !exchange.getRequestHeaders().getFirst("Authorization").equals(basic())) {
            exchange.sendResponseHeaders(away ? 503 : 410, -1);
        } else if (path[4].equals("text")) {
            JsonNode text = JSON.readTree(body);
            texts.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                    .add(text.path("subject").stringValue("") + "\n" + text.path("text").stringValue(""));
            exchange.sendResponseHeaders(204, -1);
        } else {
            String link = "http://localhost:8080/confirm/" + UUID.randomUUID();
            links.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(link);
            byte[] answer = JSON.writeValueAsBytes(Map.of(
                    "mailId", id, "email", email, "locale", email.startsWith("en") ? "en" : "fr", "confirmUrl", link,
                    "expiresAt", "2026-12-01T16:00:00Z", "purposes",
                    List.of(Map.of("purpose", "newsletter", "title", "Lettre <d’information>"))));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private void hesitate(UUID id) {
        CountDownLatch latch = slow.remove(id);
        try {
            if (latch != null) {
                latch.await(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answeredWithNonsense(HttpExchange exchange) throws IOException {
        String text = nonsense;
        if (text == null) {
            return false;
        }
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        return true;
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("notifier:notifier".getBytes(StandardCharsets.UTF_8));
    }
}
