package eu.consenthub.notifier.permission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/gate}. */
@RestController
@Tag(name = "Gate", description = "Whether the permissions known here are fresh enough to write to anybody")
class GateApi {

    private final Gate gate;

    GateApi(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/api/gate")
    @Operation(summary = "Is the gate open?", description = "Open while, in every partition of the consent feed, everything up to an instant younger than the limit is applied."
            + " Otherwise closed, with the reason in words; nothing is handed over until it opens by itself. Any staff.")
    Mono<GateState> gate() {
        return gate.state();
    }
}
