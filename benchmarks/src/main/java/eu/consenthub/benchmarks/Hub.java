package eu.consenthub.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Stream;

/** Long answers of the measured consent-service, asked for by the DPO, who waits as long as it takes. */
record Hub(int port) {

    private static final int BUFFER = 64 * 1024;

    String text(String path) {
        return get(path, "*/*", BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Stores the answer, without taking it into memory. */
    void store(String path, Path file) {
        get(path, "*/*", BodyHandlers.ofFile(file));
    }

    /** Counts the lines of the answer and forgets them. */
    long lines(String path, String accept) {
        try (InputStream body = get(path, accept, BodyHandlers.ofInputStream())) {
            byte[] buffer = new byte[BUFFER];
            long lines = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something made of the lines of a stored answer, read one after the other. */
    static <T> T ofLines(Path file, Function<Iterable<String>, T> making) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return making.apply(lines::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T get(String path, String accept, BodyHandler<T> handler) {
        String login = Base64.getEncoder().encodeToString("dpo:dpo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Accept", accept)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            HttpResponse<T> response = HttpClient.newHttpClient().send(request, handler);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
