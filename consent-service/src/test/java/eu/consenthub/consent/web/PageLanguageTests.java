package eu.consenthub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PageLanguageTests {

    @ParameterizedTest
    @CsvSource({"en,fr,fr,EN", "fr,en,en,FR", "de,en,fr,EN", ",en,fr,EN", ",fr,en,FR", ",,en-GB;q=0.9,EN", ",,'de,en;q=0.5,fr;q=0.4',EN",
            ",,de,FR",
            ",,,FR", ",,'!!;;',FR"})
    void followsTheAddressThenTheContactThenTheBrowser(@Nullable String asked, @Nullable String contact, @Nullable String browser,
            PageLanguage expected) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("/u/x" + (asked == null ? "" : "?lang=" + asked));
        if (browser != null) {
            request.header("Accept-Language", browser);
        }
        assertThat(PageLanguage.of(request.build(), contact)).isEqualTo(expected);
    }

    @Test
    void writesDaysAsPeopleDo() {
        assertThat(PageLanguage.FR.day(LocalDate.of(2026, 5, 1))).isEqualTo("1er mai 2026");
        assertThat(PageLanguage.FR.day(Instant.parse("2025-03-03T23:30:00Z"))).isEqualTo("4 mars 2025");
        assertThat(PageLanguage.EN.day(LocalDate.of(2027, 2, 28))).isEqualTo("28 February 2027");
    }

    @Test
    void masksAllOfAnAddressThatOthersCouldUse() {
        assertThat(MaskedAddress.of("marie.durand@clinique-exemple.fr")).isEqualTo("m•••@clinique-exemple.fr");
    }
}
