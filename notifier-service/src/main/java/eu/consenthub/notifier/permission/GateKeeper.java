package eu.consenthub.notifier.permission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the watermarks in memory beside the positions in the database, at most every 200 ms however often it is asked. */
@Component
class GateKeeper implements Gate {

    private static final Logger LOG = LoggerFactory.getLogger(GateKeeper.class);
    private static final Duration REMEMBERED = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FeedWatch watch;
    private final GateSettings settings;
    private final Clock clock;
    private final Mono<GateState> state;
    private volatile GateState last = GateJudgement.closed("the consent feed has not been read yet");

    GateKeeper(FeedPositions positions, FeedWatch watch, GateSettings settings, Clock clock, MeterRegistry metrics) {
        this.watch = watch;
        this.settings = settings;
        this.clock = clock;
        this.state = positions.all()
                .timeout(PATIENCE)
                .map(this::judge)
                .onErrorResume(failure -> Mono.just(GateJudgement.closed("the database does not answer")))
                .doOnNext(this::note)
                .cache(REMEMBERED);
        Gauge.builder("hub.gate.open", () -> last.open() ? 1 : 0)
                .description("1 while mails may be handed over, 0 while the consent feed is not fresh enough")
                .register(metrics);
    }

    @Override
    public Mono<GateState> state() {
        return state;
    }

    private GateState judge(Map<Integer, Long> positions) {
        return GateJudgement.of(watch, positions, settings.limit(), clock.instant());
    }

    private void note(GateState now) {
        if (now.open() != last.open()) {
            LOG.info("The gate is {}", now.open() ? "open" : "closed: " + now.reason());
        }
        last = now;
    }
}
