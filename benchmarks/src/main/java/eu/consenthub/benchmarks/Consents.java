package eu.consenthub.benchmarks;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of the calls that record a choice. */
final class Consents {

    private Consents() {}

    static String withdraw() {
        return """
                {"purpose":"newsletter","channel":"EMAIL","act":"WITHDRAW","method":"PREFERENCE_PAGE"}""";
    }

    /** A consent given now: never the same act twice, so that each is a new ledger entry. */
    static String give() {
        return """
                {"purpose":"newsletter","channel":"EMAIL","act":"GIVE","basis":"CONSENT","method":"WEB_FORM",\
                "wording":{"id":"newsletter-web","version":1,"language":"fr"},"occurredAt":"%s"}"""
                .formatted(Instant.now().minusSeconds(1));
    }

    /** An array of consents given now, one of each of the next addresses. */
    static String array(Iterator<String> emails, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"contact\":{\"email\":\"" + emails.next() + "\"}," + give().substring(1))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
