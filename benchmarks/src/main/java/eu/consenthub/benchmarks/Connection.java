package eu.consenthub.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** One client of the service, as another program would be: the JDK's own, whose kept-alive connections all of them share. */
final class Connection implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final URI service;
    private final String credentials;

    Connection(int port, String user) {
        this.service = URI.create("http://localhost:" + port);
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads and answers the status, after the whole answer was read. */
    int get(String path) throws IOException {
        return status(path, "GET", BodyPublishers.noBody());
    }

    /** Posts the body and answers the status, after the whole answer was read. */
    int post(String path, String json) throws IOException {
        return status(path, "POST", BodyPublishers.ofString(json));
    }

    private int status(String path, String method, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .method(method, body)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // The connections are the client's, and the next one goes on with them.
    }
}
