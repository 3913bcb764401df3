package eu.consenthub.notifier.activity;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the body of a webhook as bytes, whatever type it claims; too large is as good as malformed. */
@Component
class WebhookBody {

    private static final int LARGEST = 256 * 1024;

    Mono<byte[]> of(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), LARGEST)
                .map(WebhookBody::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorReturn(DataBufferLimitException.class, new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
