package eu.consenthub.schemas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Registers the schemas of this build, whole, at a registry that speaks Confluent's form:
 * {@code RegisterSchemas http://registry:8080/apis/ccompat/v7}. Registering again what is there changes nothing.
 */
public final class RegisterSchemas {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private RegisterSchemas() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the registry's address, e.g. http://localhost:8080/apis/ccompat/v7");
        }
        register(URI.create(arguments[0]));
    }

    /** @throws IOException when the registry is away or refuses a schema; the message holds its answer */
    static void register(URI registry) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            for (SchemaCatalogue.Entry entry : SchemaCatalogue.entries()) {
                HttpResponse<String> answer = http.send(request(registry, entry), BodyHandlers.ofString());
                if (answer.statusCode() / 100 != 2) {
                    throw new IOException(entry.subject() + " was answered " + answer.statusCode() + ": " + answer.body());
                }
                System.out.println(entry.subject() + " " + answer.body());
            }
        }
    }

    private static HttpRequest request(URI registry, SchemaCatalogue.Entry entry) {
        String body = "{\"schemaType\": \"AVRO\", \"schema\": " + quoted(entry.schema().toString()) + "}";
        return HttpRequest.newBuilder(URI.create(registry + "/subjects/" + entry.subject() + "/versions"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", CONTENT_TYPE)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A JSON string; a schema's text is JSON itself, so that quotes and backslashes are all there is to escape. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
