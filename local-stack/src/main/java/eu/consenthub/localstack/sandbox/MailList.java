package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.mail.Recipient;
import eu.consenthub.localstack.sandbox.mail.Rendering;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** All mails as JSON, oldest first, rendered one by one while they are written out. */
final class MailList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Mailbox mailbox;

    MailList(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Reply stream(Request request) {
        int limit = request.number("limit", Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        AtomicBoolean first = new AtomicBoolean(true);
        Flux<byte[]> mails = Flux.fromStream(() -> find(request).limit(limit))
                .map(key -> JSON.writeValueAsString(Rendering.of(mailbox.batch(key.batch()).orElseThrow(), key.recipient())))
                .map(json -> utf8((first.getAndSet(false) ? "" : ",\n") + json));
        return Reply.stream("application/json; charset=utf-8", Flux.concat(Flux.just(utf8("[")), mails, Flux.just(utf8("]"))));
    }

    long count(Request request) {
        return request.parameter("to").isEmpty() ? mailbox.count() : find(request).count();
    }

    Map<String, Integer> perRecipient() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Batch batch : mailbox.oldestFirst()) {
            for (Recipient recipient : batch.recipients()) {
                counts.merge(recipient.address(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Stream<MailKey> find(Request request) {
        Optional<MailKey> after = request.parameter("after").flatMap(MailKey::parse);
        Optional<String> to = request.parameter("to");
        return mailbox.from(after.map(MailKey::batch).orElse(0L))
                .stream()
                .flatMap(batch -> IntStream.range(0, batch.recipients().size())
                        .filter(index -> to.isEmpty() || batch.recipients().get(index).address().equalsIgnoreCase(to.get()))
                        .mapToObj(index -> new MailKey(batch.number(), index)))
                .filter(key -> after.isEmpty() || key.compareTo(after.get()) > 0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
