package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.mailgun.MailgunWebhooks;
import eu.consenthub.notifier.mailgun.WebhookReading;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import eu.consenthub.notifier.mailgun.WebhookReading.Rejected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The door for the provider's webhooks. Exactly 200 says "stored", 406 "never send this again", anything else "again, please";
 * none of them says why.
 */
@RestController
@Tag(name = "Webhooks")
class WebhookApi {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookApi.class);

    private final MailgunWebhooks webhooks;
    private final WebhookHandler handler;
    private final WebhookBody bodies;
    private final MeterRegistry meters;

    WebhookApi(MailgunWebhooks webhooks, WebhookHandler handler, WebhookBody bodies, MeterRegistry meters) {
        this.webhooks = webhooks;
        this.handler = handler;
        this.bodies = bodies;
        this.meters = meters;
    }

    @PostMapping("/webhooks/mailgun")
    @Operation(summary = "Take a webhook", description = "200 once stored, also when it came before; 406 when malformed, forged or too old; 500 when it could not be stored and should come again.")
    Mono<ResponseEntity<Void>> receive(ServerHttpRequest request) {
        return bodies.of(request)
                .map(webhooks::read)
                .flatMap(this::take)
                .onErrorResume(this::failed);
    }

    private Mono<ResponseEntity<Void>> take(WebhookReading reading) {
        return switch (reading) {
            case Rejected rejected -> Mono.fromSupplier(() -> rejected(rejected));
            case Genuine genuine -> handler.apply(genuine).thenReturn(ResponseEntity.ok().<Void>build());
        };
    }

    private ResponseEntity<Void> rejected(Rejected rejected) {
        LOG.warn("A webhook was rejected: {}", rejected.fault());
        Counter.builder("notifier.webhook.rejected")
                .description("Webhooks not believed, by fault; forged ones may mean that our signing key is wrong")
                .tag("fault", rejected.fault().name())
                .register(meters)
                .increment();
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE).build();
    }

    private Mono<ResponseEntity<Void>> failed(Throwable failure) {
        LOG.error("A webhook could not be stored; the provider will send it again: {}", failure.getClass().getSimpleName());
        return Mono.just(ResponseEntity.internalServerError().build());
    }
}
