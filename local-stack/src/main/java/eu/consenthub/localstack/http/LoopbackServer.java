package eu.consenthub.localstack.http;

import eu.consenthub.localstack.ground.Ports;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Serves one function from requests to replies. Closing it cuts what is still open. */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    private final DisposableServer server;
    private final ChannelGroup connections;

    private LoopbackServer(DisposableServer server, ChannelGroup connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * @param port 0 for a free one
     * @param setting names the port in the sentence that says it is taken
     * @param largest bytes of a request body; more is answered 413
     */
    public static LoopbackServer start(int port, String setting, int largest, Function<Request, Mono<Reply>> handler) {
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        Ports.requireFree(port, setting);
        try {
            DisposableServer server = HttpServer.create()
                    .host("127.0.0.1")
                    .port(port)
                    .doOnConnection(connection -> connections.add(connection.channel()))
                    .handle((request, response) -> answer(request, response, largest, handler))
                    .bindNow();
            return new LoopbackServer(server, connections);
        } catch (ChannelBindException e) {
            throw Ports.taken(port, setting, e);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
        connections.close().awaitUninterruptibly();
    }

    private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response, int largest,
            Function<Request, Mono<Reply>> handler) {
        return body(request, largest)
                .map(body -> Request.of(request.method().name(), request.uri(), request.requestHeaders(), body))
                .flatMap(handler)
                .onErrorResume(TooLarge.class, e -> Mono.just(Reply.text(413, "Request Entity Too Large").with("Connection", "close")))
                .onErrorResume(e -> !(e instanceof HangUp), LoopbackServer::failure)
                .flatMap(reply -> write(response, reply))
                .onErrorResume(HangUp.class, e -> hangUp(request));
    }

    private static Mono<byte[]> body(HttpServerRequest request, int largest) {
        String length = request.requestHeaders().get("Content-Length", "0");
        if (length.length() > 9 || Long.parseLong(length) > largest) {
            return Mono.error(new TooLarge());
        }
        return request.receive()
                .asByteArray()
                .reduceWith(ByteArrayOutputStream::new, (all, bytes) -> append(all, bytes, largest))
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static ByteArrayOutputStream append(ByteArrayOutputStream all, byte[] bytes, int largest) {
        if (all.size() + bytes.length > largest) {
            throw new TooLarge();
        }
        all.writeBytes(bytes);
        return all;
    }

    private static Mono<Void> write(HttpServerResponse response, Reply reply) {
        response.status(reply.status());
        reply.headers().forEach(response::header);
        return response.sendByteArray(reply.body()).then();
    }

    private static Mono<Reply> failure(Throwable e) {
        LOG.error("A request could not be answered", e);
        return Mono.just(Reply.text(500, "Internal Server Error"));
    }

    private static Mono<Void> hangUp(HttpServerRequest request) {
        request.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    private static final class TooLarge extends RuntimeException {

        TooLarge() {
            super("too large", null, false, false);
        }
    }
}
