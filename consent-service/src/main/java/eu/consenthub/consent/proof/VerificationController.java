package eu.consenthub.consent.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Proof")
final class VerificationController {

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @GetMapping("/api/ledger/verification")
    @Operation(summary = "Verify the ledger", description = "Computes every hash anew, follows every chain to its head, and holds every signed root "
            + "against its entries, in one snapshot; names the first entry that was edited, deleted, reordered, inserted or cut off. "
            + "Takes about a minute for some million entries.")
    @ApiResponse(responseCode = "200", description = "The result, whichever it is.")
    Mono<VerificationView> verify() {
        return verifications.verify().map(VerificationView::of);
    }
}
