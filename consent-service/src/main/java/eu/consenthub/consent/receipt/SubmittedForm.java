package eu.consenthub.consent.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Reads the form of the verification page, pasted text or file, in memory and no further; errors when it is larger than a receipt can be. */
@Component
class SubmittedForm {

    /** The longest receipt there can be, signed and within a PDF, with room to spare. */
    static final int LARGEST = 6 * 1024 * 1024;

    private static final int MOST_PARTS = 8;
    private static final ResolvableType FORM = ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);
    private static final ResolvableType PARTS = ResolvableType.forClass(PartEvent.class);

    private final FormHttpMessageReader urlencoded = new FormHttpMessageReader();
    private final PartEventHttpMessageReader multipart = new PartEventHttpMessageReader();

    SubmittedForm() {
        urlencoded.setMaxInMemorySize(LARGEST);
        multipart.setMaxInMemorySize(LARGEST);
        multipart.setMaxPartSize(LARGEST);
        multipart.setMaxParts(MOST_PARTS);
    }

    Mono<Submitted> read(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            return urlencoded.readMono(FORM, request, Map.of())
                    .map(form -> submitted(form.toSingleValueMap()))
                    .defaultIfEmpty(submitted(Map.of()));
        }
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) ? parts(request) : Mono.just(submitted(Map.of()));
    }

    private Mono<Submitted> parts(ServerHttpRequest request) {
        return multipart.read(PARTS, request, Map.of())
                .cast(PartEvent.class)
                .collect(TreeMap<String, ByteArrayOutputStream>::new, SubmittedForm::append)
                .map(parts -> submitted(texts(parts)))
                .onErrorResume(DecodingException.class, malformed -> Mono.just(submitted(Map.of())));
    }

    private static void append(Map<String, ByteArrayOutputStream> parts, PartEvent event) {
        DataBuffer buffer = event.content();
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        parts.computeIfAbsent(event.name(), name -> new ByteArrayOutputStream()).writeBytes(bytes);
    }

    /** Bytes one by one: a receipt is ASCII, wherever it stands. */
    private static Map<String, String> texts(Map<String, ByteArrayOutputStream> parts) {
        Map<String, String> texts = new TreeMap<>();
        parts.forEach((name, bytes) -> texts.put(name, bytes.toString(StandardCharsets.ISO_8859_1)));
        return texts;
    }

    private static Submitted submitted(Map<String, String> fields) {
        String file = fields.getOrDefault("file", "");
        return new Submitted(file.isEmpty() ? fields.getOrDefault("receipt", "") : file, reference(fields.get("r")));
    }

    /** An identifier, or nothing when it is none: it is shown again. */
    static @Nullable UUID reference(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
