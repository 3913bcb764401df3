package eu.consenthub.consent.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
final class StylesheetController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Stylesheet stylesheet;

    StylesheetController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** A page that was opened before an update asks for a former version: it gets the present one, but must not keep it. */
    @GetMapping("/assets/{version}/hub.css")
    ResponseEntity<String> stylesheet(@PathVariable String version) {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(version.equals(stylesheet.version()) ? FOR_EVER : CacheControl.noStore())
                .body(stylesheet.text());
    }
}
