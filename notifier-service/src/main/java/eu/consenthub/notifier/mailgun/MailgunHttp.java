package eu.consenthub.notifier.mailgun;

import io.netty.channel.ChannelOption;
import java.net.URI;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from Mailgun's API as plain JSON trees; what only reads needs none of the SDK's classes, which fail on the unknown. */
@Component
final class MailgunHttp {

    private static final int LARGEST_PAGE = 8 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final WebClient client;

    MailgunHttp(MailgunSettings settings) {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout().toMillis())
                .responseTimeout(settings.readTimeout())
                .followRedirect(false);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PAGE))
                .defaultHeaders(headers -> headers.setBasicAuth("api", settings.readingKey()))
                .build();
    }

    /** @return an error on any answer but a 2xx with JSON */
    Mono<JsonNode> get(URI address) {
        return client.get()
                .uri(address)
                .retrieve()
                .bodyToMono(byte[].class)
                .map(JSON::readTree);
    }
}
