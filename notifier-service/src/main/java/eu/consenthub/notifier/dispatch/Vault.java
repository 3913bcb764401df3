package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.Campaign;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The consent-service's vault: the only source of addresses. It asks its own ledger again before it releases one. */
@Component
final class Vault {

    private static final int LARGEST_RELEASE = 4 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final WebClient client;
    private final Duration timeout;

    Vault(VaultSettings settings) {
        this.timeout = settings.timeout();
        this.client = WebClient.builder()
                .baseUrl(settings.url().toString().replaceAll("/+$", ""))
                .defaultHeaders(headers -> headers.setBasicAuth(settings.username(), settings.password()))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_RELEASE))
                .build();
    }

    /** @return {@link VaultUnavailable} when there is no usable answer, whatever the reason */
    Mono<Release> release(Campaign campaign, List<UUID> contactIds) {
        Question question = new Question(campaign.purpose(), "EMAIL", "CAMPAIGN", campaign.id().value(), contactIds);
        return client.post()
                .uri("/internal/release")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .bodyValue(JSON.writeValueAsBytes(question))
                .retrieve()
                .bodyToMono(byte[].class)
                .map(body -> JSON.readValue(body, Release.class))
                .timeout(timeout)
                .switchIfEmpty(Mono.error(() -> new VaultUnavailable("an empty answer")))
                .onErrorMap(failure -> !(failure instanceof VaultUnavailable), Vault::unavailable);
    }

    private static VaultUnavailable unavailable(Throwable cause) {
        // Causes may quote the answer, which holds addresses; only their kind is told.
        return new VaultUnavailable(cause instanceof WebClientResponseException answer
                ? "answer " + answer.getStatusCode().value()
                : cause.getClass().getSimpleName());
    }

    private record Question(String purpose, String channel, String reason, UUID reference, List<UUID> contactIds) {}
}
