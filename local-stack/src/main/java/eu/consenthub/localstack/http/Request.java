package eu.consenthub.localstack.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * A whole request.
 *
 * @param path decoded segments, so that an encoded slash stays inside its segment
 * @param query decoded parameters in their order
 */
public record Request(String method, List<String> path, Map<String, List<String>> query, HttpHeaders headers, byte[] body) {

    static Request of(String method, String uri, HttpHeaders headers, byte[] body) {
        QueryStringDecoder decoder = new QueryStringDecoder(uri);
        List<String> segments = Arrays.stream(decoder.rawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> UriUtils.decode(segment, StandardCharsets.UTF_8))
                .toList();
        return new Request(method, segments, decoder.parameters(), headers, body);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst).filter(value -> !value.isBlank());
    }

    /** A number within bounds; what is no number counts as absent. */
    public int number(String name, int otherwise, int least, int most) {
        try {
            return parameter(name).map(value -> Math.clamp(Long.parseLong(value), least, most)).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public String header(String name) {
        return Optional.ofNullable(headers.get(name)).orElse("");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean is(String wantedMethod, String... wanted) {
        if (!method.equals(wantedMethod) || path.size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
