package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogue")
final class PurposeController {

    private final Page<PurposeView> all;

    PurposeController(Purposes purposes) {
        this.all = new Page<>(purposes.all(), null).map(PurposeView::of);
    }

    @GetMapping("/api/purposes")
    @Operation(summary = "List the purposes", description = "The catalogue, in the order in which contacts see it; always one page.")
    Page<PurposeView> list() {
        return all;
    }
}
