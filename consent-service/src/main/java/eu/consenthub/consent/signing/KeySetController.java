package eu.consenthub.consent.signing;

import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Proof")
final class KeySetController {

    private static final MediaType KEY_SET = MediaType.parseMediaType(JWKSet.MIME_TYPE);
    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final SigningKeys keys;

    KeySetController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = {JWKSet.MIME_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @SecurityRequirements
    @Operation(summary = "Read the public keys", description = "Every key that ever signed a root or a receipt, as a JWK set (RFC 7517, "
            + "RFC 8037); the key id is the thumbprint of RFC 7638. Open to everybody. An id that is not in a kept copy: ask again.")
    @ApiResponse(responseCode = "200", description = "All keys, oldest first.", content = @Content(mediaType = JWKSet.MIME_TYPE, schema = @Schema(type = "object")))
    Mono<ResponseEntity<Map<String, List<Map<String, Object>>>>> keys() {
        return keys.published()
                .map(key -> key.toJSONObject())
                .collectList()
                .map(all -> ResponseEntity.ok().contentType(KEY_SET).cacheControl(A_WHILE).body(Map.of("keys", all)));
    }
}
