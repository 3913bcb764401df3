package eu.consenthub.notifier;

import com.sun.net.httpserver.HttpServer;
import eu.consenthub.localstack.sandbox.MailgunSandbox;
import eu.consenthub.localstack.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mailgun's sandbox at {@link NotifierFixture#MAILGUN_PORT}, once per JVM; its webhooks come to the service. */
public final class Sandbox {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SandboxSettings SETTINGS = SandboxSettings.in(folder())
            .withPort(NotifierFixture.MAILGUN_PORT)
            .withDomains(Set.of("mg.localhost"))
            .withWebhookUrl(URI.create(NotifierFixture.url() + "/webhooks/mailgun"));
    private static MailgunSandbox running = MailgunSandbox.start(SETTINGS);

    private Sandbox() {}

    /** No more faults. */
    public static void obliging() {
        ask(HttpRequest.newBuilder(at("/sandbox/faults")).DELETE());
    }

    /** @param kind as the sandbox calls it, e.g. ERROR_AFTER_ACCEPT */
    public static void goesWrong(String kind, int count, long delayMillis) {
        String fault = "{\"kind\":\"%s\",\"count\":%d,\"delayMillis\":%d}".formatted(kind, count, delayMillis);
        ask(HttpRequest.newBuilder(at("/sandbox/faults")).POST(BodyPublishers.ofString(fault)));
    }

    /** The mails this contact got, as rendered. */
    public static List<JsonNode> mailsTo(Someone someone) {
        return mailsTo(StubVault.emailOf(someone));
    }

    public static List<JsonNode> mailsTo(String address) {
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return JSON.readTree(ask(HttpRequest.newBuilder(at("/sandbox/messages?to=" + to)))).valueStream().toList();
    }

    /** Something else answers in the sandbox's place, always the same, while the work is done. */
    public static synchronized void whileAnswering(int status, String body, Runnable work) {
        running.close();
        HttpServer instead = server(status, body.getBytes(StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            instead.stop(0);
            running = MailgunSandbox.start(SETTINGS);
        }
    }

    private static HttpServer server(int status, byte[] body) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), NotifierFixture.MAILGUN_PORT), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI at(String path) {
        return URI.create(running.baseUrl() + path);
    }

    private static String ask(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The sandbox did not answer", e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
