package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.LoopbackServer;
import eu.consenthub.localstack.http.Reply;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes every webhook and answers with the statuses it was given, then 200. */
final class WebhookReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = LoopbackServer.start(0, "test", 1 << 20, request -> {
        received.add(JSON.readTree(request.body()));
        Integer answer = answers.poll();
        return Mono.just(Reply.text(answer == null ? 200 : answer, ""));
    });

    WebhookReceiver answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port() + "/webhooks/mailgun");
    }

    List<JsonNode> received() {
        return received;
    }

    List<String> events() {
        return received.stream().map(webhook -> webhook.path("event-data").path("event").asString()).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
