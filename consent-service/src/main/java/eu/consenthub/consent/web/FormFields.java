package eu.consenthub.consent.web;

import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Reads a small form in either of the two forms that RFC 8058 allows. Anything else, or nothing, is an empty form. */
@Component
public class FormFields {

    private static final int LARGEST = 16 * 1024;
    private static final int MOST_PARTS = 64;
    private static final ResolvableType FORM = ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);
    private static final ResolvableType PARTS = ResolvableType.forClass(PartEvent.class);

    private final FormHttpMessageReader urlencoded = new FormHttpMessageReader();
    private final PartEventHttpMessageReader multipart = new PartEventHttpMessageReader();

    FormFields() {
        urlencoded.setMaxInMemorySize(LARGEST);
        multipart.setMaxInMemorySize(LARGEST);
        multipart.setMaxPartSize(LARGEST);
        multipart.setMaxParts(MOST_PARTS);
    }

    public Mono<MultiValueMap<String, String>> read(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            return urlencoded.readMono(FORM, request, Map.of()).defaultIfEmpty(new LinkedMultiValueMap<>());
        }
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) ? parts(request) : Mono.just(new LinkedMultiValueMap<>());
    }

    /** A body that is no form after all is answered like an empty one: whoever sent it reads the page. */
    private Mono<MultiValueMap<String, String>> parts(ServerHttpRequest request) {
        return multipart.read(PARTS, request, Map.of())
                .doOnNext(event -> DataBufferUtils.release(event instanceof FormPartEvent ? null : ((PartEvent) event).content()))
                .ofType(FormPartEvent.class)
                .collect(LinkedMultiValueMap<String, String>::new, (form, part) -> form.add(part.name(), part.value()))
                .<MultiValueMap<String, String>>map(form -> form)
                .onErrorResume(DecodingException.class, malformed -> Mono.just(new LinkedMultiValueMap<>()));
    }
}
