package eu.consenthub.notifier.mailgun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTimeTest {

    private static final Instant NOW = Instant.parse("2021-12-20T20:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Domain x is not allowed to send: hourly limit exceeded, try again after Mon, 20 Dec 2021 20:33:21 UTC | X-None | 1 | 2021-12-20T20:33:21Z
            Recipient limit exceeded, try again after 120 seconds | X-None            | 1                             | 2021-12-20T20:32:00Z
            Too many requests                                     | Retry-After       | 30                            | 2021-12-20T20:30:30Z
            Too many requests                                     | retry-after       | Mon, 20 Dec 2021 20:31:00 GMT | 2021-12-20T20:31:00Z
            Too many requests                                     | X-RateLimit-Reset | 1640032260                    | 2021-12-20T20:31:00Z
            Too many requests                                     | X-None            | 1                             | 2021-12-20T20:31:00Z
            Too many requests                                     | Retry-After       | soon                          | 2021-12-20T20:31:00Z
            try again after 1 second                              | X-None            | 1                             | 2021-12-20T20:30:01Z
            try again after Mon, 20 Dec 2021 20:00:00 UTC         | X-None            | 1                             | 2021-12-20T20:30:01Z
            try again after Mon, 20 Dec 2027 20:00:00 UTC         | X-None            | 1                             | 2021-12-21T20:30:00Z
            """)
    void readsWhenToComeBack(String text, String header, String value, Instant expected) {
        assertThat(RetryTime.of(text, Map.of(header, List.of(value)), NOW)).isEqualTo(expected);
    }
}
