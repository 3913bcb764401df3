package eu.consenthub.platform.outbox;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The one edge at which the relay's own thread waits for the database. */
final class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Database() {}

    static <T> Optional<T> await(Mono<T> answer) {
        return answer.blockOptional(PATIENCE);
    }
}
