package eu.consenthub.localstack.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** What is answered. Never to answer is {@code Mono.never()}, to hang up is {@link HangUp}. */
public record Reply(int status, Map<String, String> headers, Flux<byte[]> body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Reply json(int status, Object value) {
        return of(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType, "Content-Length", Integer.toString(body.length)), Flux.just(body));
    }

    public static Reply stream(String contentType, Flux<byte[]> body) {
        return new Reply(200, Map.of("Content-Type", contentType), body);
    }

    /** To a page after a form was taken, so that reloading does not take it again. */
    public static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location, "Content-Length", "0"), Flux.empty());
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
