package eu.consenthub.consent.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An issued list on its way out, with its last day of use in the name, in a header and in every line. */
final class ListFile {

    static final String LIST_ID = "Consent-List-Id";
    static final String COUNT = "Consent-List-Count";
    static final String VALID_UNTIL = "Consent-List-Valid-Until";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private ListFile() {}

    static ResponseEntity<Flux<DataBuffer>> of(IssuedList list, Flux<List<Listed>> contacts) {
        ListLines lines = new ListLines(list);
        Flux<DataBuffer> body = Flux.concat(Mono.fromSupplier(lines::header), contacts.map(lines::lines))
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(list.fileName()).build().toString())
                .header(LIST_ID, list.listId().toString())
                .header(COUNT, Long.toString(list.contacts()))
                .header(VALID_UNTIL, list.validUntil().toString())
                .body(body);
    }
}
