package eu.consenthub.localstack.sandbox.outcome;

import java.time.Instant;
import java.util.List;

/** An address on a list. Code and error belong to bounces, tags to unsubscribes ({@code *} is all mail). */
public record Suppression(String address, String code, String error, List<String> tags, Instant createdAt) {

    public static Suppression of(String address, Instant at) {
        return new Suppression(address, "550", "", List.of("*"), at);
    }
}
