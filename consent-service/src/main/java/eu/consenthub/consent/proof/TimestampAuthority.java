package eu.consenthub.consent.proof;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.SignedRoot;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks an outside authority for the time by its protocol (RFC 3161 over HTTP). It learns a digest and nothing else. */
@Component
class TimestampAuthority {

    private static final MediaType QUERY = MediaType.parseMediaType("application/timestamp-query");
    private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");
    private static final int NONCE_BITS = 64;

    private final WebClient client = WebClient.create();
    private final SecureRandom random = new SecureRandom();
    private final TimestampSettings settings;

    TimestampAuthority(TimestampSettings settings) {
        this.settings = settings;
    }

    boolean isConfigured() {
        return settings.url() != null;
    }

    /** A genuine stamp for the root's signature, or an error. */
    Mono<Timestamp> stamp(SignedRoot root) {
        return Mono.fromCallable(() -> request(root))
                .flatMap(request -> ask(request).map(reply -> read(root, request, reply)));
    }

    /** What is stamped of a root: the digest of its signature, and thereby all that it covers. */
    static byte[] digest(SignedRoot root) {
        return Digests.sha256().digest(root.jws().getBytes(StandardCharsets.US_ASCII));
    }

    private TimeStampRequest request(SignedRoot root) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest(root), new BigInteger(NONCE_BITS, random));
    }

    private Mono<byte[]> ask(TimeStampRequest request) {
        return Mono.fromCallable(request::getEncoded)
                .flatMap(body -> client.post()
                        .uri(java.util.Objects.requireNonNull(settings.url()))
                        .contentType(QUERY)
                        .accept(REPLY)
                        .bodyValue(body)
                        .retrieve()
                        .bodyToMono(byte[].class))
                .timeout(settings.timeout());
    }

    private Timestamp read(SignedRoot root, TimeStampRequest request, byte[] reply) {
        try {
            TimeStampResponse response = new TimeStampResponse(reply);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new IllegalStateException("The authority gave no time stamp: " + response.getStatusString());
            }
            return new Timestamp(root.statement().day(), String.valueOf(settings.url()), TimestampToken.validate(token),
                    token.getEncoded());
        } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("The authority's answer is no time stamp for this root", e);
        }
    }
}
