package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What recording over HTTP costs without recording: reads, checks and answers as {@link ConsentController} does, and stores nothing. For benchmarks only. */
@RestController
@Profile("benchmark")
@Tag(name = "Benchmark")
final class UnstoredConsentController {

    private final Submissions submissions;
    private final Ids ids;
    private final Clock clock;

    UnstoredConsentController(Submissions submissions, Ids ids, Clock clock) {
        this.submissions = submissions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping(path = "/api/contacts/{id}/benchmark-consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check an act and store nothing", description = "The yardstick of the benchmark; exists under the profile benchmark only.")
    Mono<ResponseEntity<Object>> unstored(
            @Parameter(description = "The contact.") @PathVariable UUID id,
            @Parameter(description = "As in the real one.") @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String idempotencyKey,
            @RequestBody ConsentRequest request,
            @Parameter(hidden = true) Authentication authentication) {
        ContactId contact = new ContactId(id);
        submissions.ofKnown(contact, request, Caller.of(authentication), IdempotencyHeader.checked(idempotencyKey));
        ConsentView view = new ConsentView(ids.next(), contact, 2, "GIVEN", clock.instant());
        return Mono.just(ResponseEntity.status(HttpStatus.CREATED).body(view));
    }
}
