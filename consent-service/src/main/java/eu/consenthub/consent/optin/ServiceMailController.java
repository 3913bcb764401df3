package eu.consenthub.consent.optin;

import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Internal")
final class ServiceMailController {

    private final ServiceMails mails;
    private final Requests requests;
    private final Clock clock;

    ServiceMailController(ServiceMails mails, Requests requests, Clock clock) {
        this.mails = mails;
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping("/internal/service-mails/{mailId}/release")
    @Operation(summary = "Release a service mail's address", description = "Gives the address, a fresh link and what the mail is about, only while the request it answers is open, and records the disclosure.")
    @ApiResponse(responseCode = "200", description = "Released.")
    @ApiResponse(responseCode = "410", description = "REQUEST_CLOSED: confirmed, lapsed, or nothing left to ask; no mail may go out.")
    Mono<ServiceMailView> release(@Parameter(description = "The mail.") @PathVariable UUID mailId,
            @Parameter(hidden = true) Authentication recipient) {
        return mails.release(mailId, recipient.getName())
                .switchIfEmpty(Mono.error(ServiceMailController::closed));
    }

    @PutMapping("/internal/service-mails/{mailId}/text")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note a service mail's text", description = "The mail to the letter, before it is handed over, with a slot in place of its link: a part of the proof of what will be confirmed by it.")
    @ApiResponse(responseCode = "204", description = "Noted.")
    @ApiResponse(responseCode = "410", description = "REQUEST_CLOSED: no mail may go out.")
    Mono<Void> note(@Parameter(description = "The mail.") @PathVariable UUID mailId, @Valid @RequestBody MailText mail) {
        return requests.noteMail(mailId, mail, clock.instant())
                .filter(noted -> noted)
                .switchIfEmpty(Mono.error(ServiceMailController::closed))
                .then();
    }

    private static Problem closed() {
        return Problem.of(HttpStatus.GONE, "REQUEST_CLOSED", "The request is closed", "It was confirmed or lapsed, or is none.");
    }
}
