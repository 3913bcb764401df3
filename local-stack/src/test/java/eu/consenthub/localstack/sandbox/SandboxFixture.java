package eu.consenthub.localstack.sandbox;

import com.mailgun.api.MailgunApi;
import com.mailgun.client.MailgunClient;
import feign.Request;
import feign.Retryer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox of its own for each test, the vendor's SDK pointed at it, and plain HTTP beside it. */
abstract class SandboxFixture {

    static final String DOMAIN = SandboxSettings.DOMAIN;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    MailgunSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = MailgunSandbox.start(settings());
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    SandboxSettings settings() {
        return SandboxSettings.in(folder);
    }

    void restartSandbox() {
        sandbox.close();
        sandbox = MailgunSandbox.start(settings());
    }

    /** As the notifier uses it: one try, patience of two seconds. */
    <T extends MailgunApi> T sdk(Class<T> api) {
        return sdk(api, SandboxSettings.API_KEY);
    }

    <T extends MailgunApi> T sdk(Class<T> api, String key) {
        return MailgunClient.config(sandbox.baseUrl() + "/", key)
                .retryer(Retryer.NEVER_RETRY)
                .options(new Request.Options(2, TimeUnit.SECONDS, 2, TimeUnit.SECONDS, false))
                .createApi(api);
    }

    JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(uri(path)).build()).body());
    }

    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)).build());
    }

    void delete(String path) {
        send(HttpRequest.newBuilder(uri(path)).DELETE().build());
    }

    void fault(String kind, int count, long delayMillis) {
        post("/sandbox/faults", "application/json",
                "{\"kind\":\"%s\",\"count\":%d,\"delayMillis\":%d}".formatted(kind, count, delayMillis));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create(sandbox.baseUrl() + path);
    }
}
