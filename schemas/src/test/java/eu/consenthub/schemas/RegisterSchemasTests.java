package eu.consenthub.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registering at a registry server: every schema whole, under its subject, and a refusal is not passed over. */
class RegisterSchemasTests {

    private final Map<String, List<String>> received = new TreeMap<>();
    private HttpServer registry;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::take);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void sendsEverySchemaWholeUnderItsSubjectAndEarlierVersionsFirst() throws Exception {
        RegisterSchemas.register(address());

        for (SchemaCatalogue.Entry entry : SchemaCatalogue.entries()) {
            String body = received.getOrDefault("/ccompat/subjects/" + entry.subject() + "/versions", List.of()).get(entry.version() - 1);
            String schema = new ObjectMapper().readTree(body).get("schema").asText();
            assertThat(new Schema.Parser().parse(schema)).isEqualTo(entry.schema());
        }
    }

    @Test
    void saysWhatTheRegistryRefused() {
        status = 409;

        assertThatThrownBy(() -> RegisterSchemas.register(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("consent.events.v1-value was answered 409");
    }

    private URI address() {
        return URI.create("http://localhost:" + registry.getAddress().getPort() + "/ccompat");
    }

    private void take(HttpExchange exchange) throws IOException {
        received.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new ArrayList<>())
                .add(new String(exchange.getRequestBody().readAllBytes()));
        byte[] answer = "{\"id\": 1}".getBytes();
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
