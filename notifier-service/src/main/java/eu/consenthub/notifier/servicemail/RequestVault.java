package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.dispatch.VaultSettings;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The consent-service's vault as service mails need it: an address and a link while the request is open, nothing after. */
@Component
class RequestVault {

    private static final String MAIL = "/internal/service-mails/{mailId}";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebClient client;
    private final Duration timeout;

    RequestVault(VaultSettings settings) {
        this.timeout = settings.timeout();
        this.client = WebClient.builder()
                .baseUrl(settings.url().toString().replaceAll("/+$", ""))
                .defaultHeaders(headers -> headers.setBasicAuth(settings.username(), settings.password()))
                .build();
    }

    /** Empty when the request is closed; {@link NoAnswer} when there is no usable answer. */
    Mono<ServiceMail> release(UUID mailId) {
        return client.post()
                .uri(MAIL + "/release", mailId)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .retrieve()
                .bodyToMono(byte[].class)
                .map(body -> JSON.readValue(body, ServiceMail.class))
                .timeout(timeout)
                .switchIfEmpty(Mono.error(() -> new NoAnswer("The vault answered nothing")))
                .onErrorResume(RequestVault::isClosed, closed -> Mono.empty())
                .onErrorMap(failure -> !(failure instanceof NoAnswer), RequestVault::noAnswer);
    }

    /** True once the text is noted, false when the request is closed; {@link NoAnswer} likewise. */
    Mono<Boolean> note(UUID mailId, String subject, String text) {
        return client.put()
                .uri(MAIL + "/text", mailId)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JSON.writeValueAsBytes(new Text(subject, text)))
                .retrieve()
                .toBodilessEntity()
                .map(noted -> true)
                .timeout(timeout)
                .onErrorResume(RequestVault::isClosed, closed -> Mono.just(false))
                .onErrorMap(RequestVault::noAnswer);
    }

    private static boolean isClosed(Throwable failure) {
        return failure instanceof WebClientResponseException answer && answer.getStatusCode() == HttpStatus.GONE;
    }

    /** Causes may quote the answer, which holds an address; only their kind is told. */
    private static NoAnswer noAnswer(Throwable cause) {
        return new NoAnswer(cause instanceof WebClientResponseException answer
                ? "The vault answered " + answer.getStatusCode().value()
                : "The vault did not answer: " + cause.getClass().getSimpleName());
    }

    private record Text(String subject, String text) {}

    /** The vault said neither yes nor no, so nothing may be sent. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAnswer(String reason) {
            super(reason);
        }
    }
}
