package eu.consenthub.localstack.registry;

import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.http.LoopbackServer;
import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Answers as Confluent's Schema Registry does, so that any foreign client can read the topics knowing only this address. It
 * is read-only: a client may look up, or register again, exactly what is bundled.
 */
public final class SchemaRegistry implements AutoCloseable {

    private static final int LARGEST_BODY = 1 << 20;

    private final LoopbackServer server;

    private SchemaRegistry(LoopbackServer server) {
        this.server = server;
    }

    /** @throws eu.consenthub.localstack.ground.LocalStackProblem in one sentence, when the port is taken */
    public static SchemaRegistry start(int port) {
        return new SchemaRegistry(LoopbackServer.start(port, Ports.REGISTRY, LARGEST_BODY, request -> Mono.just(answer(request))));
    }

    public int port() {
        return server.port();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static Reply answer(Request request) {
        try {
            return RegistryForm.reply(200, route(request));
        } catch (RegistryRefusal refusal) {
            return RegistryForm.refusal(refusal);
        }
    }

    private static Object route(Request request) {
        var path = request.path();
        if (request.is("GET")) {
            return Map.of();
        } else if (request.is("GET", "schemas", "types")) {
            return Bundled.TYPES;
        } else if (request.is("GET", "schemas", "ids", "*")) {
            return Map.of("schema", Bundled.byId(path.get(2)).schema().toString());
        } else if (request.is("GET", "schemas", "ids", "*", "subjects")) {
            return List.of(Bundled.byId(path.get(2)).subject());
        } else if (request.is("GET", "schemas", "ids", "*", "versions")) {
            return List.of(RegistryForm.place(Bundled.byId(path.get(2))));
        } else if (request.is("GET", "subjects")) {
            return Bundled.subjects();
        } else if (request.is("GET", "subjects", "*", "versions")) {
            return Bundled.versions(path.get(1));
        } else if (request.is("GET", "subjects", "*", "versions", "*")) {
            return RegistryForm.version(Bundled.version(path.get(1), path.get(3)));
        } else if (request.is("POST", "subjects", "*")) {
            return RegistryForm.version(Bundled.same(path.get(1), RegistryForm.schemaIn(request)));
        } else if (request.is("POST", "subjects", "*", "versions")) {
            return Map.of("id", Bundled.registered(path.get(1), RegistryForm.schemaIn(request)).id());
        } else if (request.is("GET", "config") || request.is("GET", "config", "*")) {
            return Map.of("compatibilityLevel", "FULL_TRANSITIVE");
        } else if (request.is("GET", "mode") || request.is("GET", "mode", "*")) {
            return Map.of("mode", "READONLY");
        }
        throw new RegistryRefusal(404, 404, "HTTP 404 Not Found");
    }
}
