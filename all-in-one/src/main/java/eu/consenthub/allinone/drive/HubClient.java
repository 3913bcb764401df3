package eu.consenthub.allinone.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Calls of one user, by HTTP Basic; without a name, calls of a stranger. */
public final class HubClient {

    private static final String BOUNDARY = "consent-hub-boundary";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final @Nullable String authorization;

    private HubClient(@Nullable String authorization) {
        this.authorization = authorization;
    }

    /** A user of the local system, whose password is the name. */
    public static HubClient as(String name) {
        byte[] credentials = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new HubClient("Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public static HubClient stranger() {
        return new HubClient(null);
    }

    public Reply get(String url) {
        return call("GET", url, null, BodyPublishers.noBody());
    }

    public Reply delete(String url) {
        return call("DELETE", url, null, BodyPublishers.noBody());
    }

    public Reply post(String url, String json) {
        return call("POST", url, "application/json", BodyPublishers.ofString(json));
    }

    public Reply post(String url) {
        return call("POST", url, null, BodyPublishers.noBody());
    }

    public Reply postForm(String url, String form) {
        return call("POST", url, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    /** Uploads a file as the part {@code file} of a multipart form, streamed from the disk. */
    public Reply upload(String url, Path file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString(tail));
            return call("POST", url, "multipart/form-data; boundary=" + BOUNDARY, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply call(String method, String url, @Nullable String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(2)).method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
