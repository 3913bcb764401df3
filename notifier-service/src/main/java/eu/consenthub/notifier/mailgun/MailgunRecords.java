package eu.consenthub.notifier.mailgun;

import eu.consenthub.notifier.dispatch.HandOverRecords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks Mailgun's event records who of a batch it knows. Any event of a recipient proves that it took the mail for them. */
@Component
final class MailgunRecords implements HandOverRecords {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int PAGE = 300;
    private static final int MOST_PAGES = 100;

    private final MailgunHttp http;
    private final MailgunSettings settings;

    MailgunRecords(MailgunHttp http, MailgunSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    @Override
    public Mono<Set<UUID>> recipientsOf(UUID batchId, Instant since) {
        // The filter does not work with angle brackets around the id.
        URI first = UriComponentsBuilder.fromUriString(settings.ofDomain("events"))
                .queryParam("message-id", MessageIds.bare(batchId, settings.domain()))
                .queryParam("begin", since.minus(CLOCKS_DIFFER).getEpochSecond())
                .queryParam("ascending", "yes")
                .queryParam("limit", PAGE)
                .build()
                .encode()
                .toUri();
        return http.get(first)
                .expand(this::nextPage)
                .take(MOST_PAGES)
                .collectList()
                .map(pages -> pages.stream()
                        .flatMap(page -> page.path("items").valueStream())
                        .map(EventReader::read)
                        .flatMap(Optional::stream)
                        .filter(event -> batchId.equals(event.chunkId()))
                        .map(MailgunEvent::recipientId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Pages go on until one is empty; a page elsewhere is an error, because our key would go there. */
    private Mono<JsonNode> nextPage(JsonNode page) {
        String next = page.path("paging").path("next").stringValue("");
        if (page.path("items").isEmpty() || next.isEmpty()) {
            return Mono.empty();
        }
        URI address = URI.create(next);
        if (!Objects.equals(address.getAuthority(), settings.baseUrl().getAuthority())) {
            return Mono.error(new IllegalStateException("Mailgun's next page of events is on another host"));
        }
        return http.get(address);
    }
}
