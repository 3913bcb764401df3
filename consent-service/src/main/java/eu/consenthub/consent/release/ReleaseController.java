package eu.consenthub.consent.release;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Internal")
final class ReleaseController {

    private final Releases releases;
    private final Purposes purposes;

    ReleaseController(Releases releases, Purposes purposes) {
        this.releases = releases;
        this.purposes = purposes;
    }

    @PostMapping("/internal/release")
    @Operation(summary = "Release addresses", description = "Gives the addresses of those of the contacts who are permitted at this instant, withholds the others with the reason, and records the disclosure.")
    @ApiResponse(responseCode = "200", description = "Released and withheld; together all that were asked for.")
    @ApiResponse(responseCode = "422", description = "UNKNOWN_PURPOSE.")
    Mono<ReleaseView> release(@Valid @RequestBody ReleaseRequest request, @Parameter(hidden = true) Authentication recipient) {
        List<ContactId> contacts = Objects.requireNonNull(request.contactIds())
                .stream()
                .distinct()
                .map(ContactId::new)
                .toList();
        Errand errand = new Errand(recipient.getName(), purpose(Objects.requireNonNull(request.purpose())),
                Objects.requireNonNull(request.channel()), Objects.requireNonNull(request.reason()), request.reference());
        return releases.release(errand, contacts);
    }

    private PurposeKey purpose(String text) {
        if (PurposeKey.isValid(text) && purposes.knows(new PurposeKey(text))) {
            return new PurposeKey(text);
        }
        throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_PURPOSE", "No such purpose", "The purpose is not in the catalogue.",
                List.of(new FieldError("purpose", "UNKNOWN_PURPOSE", "The purpose is not in the catalogue.")));
    }
}
