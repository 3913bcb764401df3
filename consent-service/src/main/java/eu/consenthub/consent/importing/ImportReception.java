package eu.consenthub.consent.importing;

import eu.consenthub.platform.time.Ids;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores an upload while it comes in, chunk by chunk, and takes it as an import only when all of it is there and its header is understood. */
@Component
class ImportReception {

    private final StoredFiles files;
    private final Mappings mappings;
    private final HeaderReader headers;
    private final ImportSettings settings;
    private final Ids ids;
    private final Clock clock;

    ImportReception(StoredFiles files, Mappings mappings, HeaderReader headers, ImportSettings settings, Ids ids, Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.headers = headers;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<UUID> receive(Flux<PartEvent> parts) {
        Upload upload = new Upload(ids.next());
        return files.open(upload.importId(), clock.instant())
                .thenMany(parts)
                .doOnDiscard(PartEvent.class, event -> DataBufferUtils.release(event.content()))
                .concatMap(event -> take(event, upload), 1)
                .then(Mono.defer(() -> close(upload)))
                .onErrorResume(failure -> files.discard(upload.importId()).then(Mono.error(failure)))
                .thenReturn(upload.importId());
    }

    private Mono<Void> take(PartEvent event, Upload upload) {
        byte[] bytes = bytes(event.content());
        return switch (event.name()) {
            case "file" -> takeFile(bytes, event.isLast(), upload);
            case "mapping" -> Mono.fromRunnable(() -> upload.takeMapping(bytes));
            default -> Mono.error(Problem.invalid(new FieldError(event.name(), "UNKNOWN_FIELD", "The parts are file and mapping.")));
        };
    }

    private Mono<Void> takeFile(byte[] bytes, boolean last, Upload upload) {
        if (upload.size() + bytes.length > settings.largestFile().toBytes()) {
            return Mono.error(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "The file is too large", "Import it in parts."));
        }
        return store(upload, upload.takeFile(bytes)).then(last ? Mono.defer(() -> store(upload, upload.endFile())) : Mono.empty());
    }

    private Mono<Void> store(Upload upload, List<Upload.Chunk> chunks) {
        return Flux.fromIterable(chunks)
                .concatMap(chunk -> files.add(upload.importId(), chunk.seq(), chunk.content()))
                .then();
    }

    private Mono<Void> close(Upload upload) {
        if (upload.size() == 0) {
            return Mono.error(Problem.invalid(new FieldError("file", "REQUIRED", "A file with at least a header is needed.")));
        }
        Map<String, String> mapping = mappings.read(upload.mapping());
        return switch (headers.read(upload.beginning(), mapping)) {
            case HeaderReading.Refused refused ->
                Mono.error(Problem.invalid(refused.faults().stream().map(ImportReception::error).toList()));
            case HeaderReading.Understood understood ->
                files.close(upload.importId(), upload.size(), mappings.write(mapping), clock.instant());
        };
    }

    private static FieldError error(HeaderFault fault) {
        return new FieldError(fault.column().isEmpty() ? "file" : fault.column(), fault.code(), fault.message());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
