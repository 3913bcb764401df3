package eu.consenthub.notifier.permission;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.notifier.contract.FeedWatermark;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateJudgementTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final FeedWatch watch = new FeedWatch();

    @Test
    void staysClosedBeforeTheFeedIsReached() {
        assertThat(judge(Map.of()).reason()).isEqualTo("the consent feed has not been reached yet");
    }

    @Test
    void staysClosedWhileOnePartitionIsUnknown() {
        watch.expect(2);
        watch.hear(new FeedWatermark(0, NOW, -1));

        assertThat(judge(Map.of(0, -1L, 1, -1L)).open()).isFalse();
    }

    @Test
    void opensWhenEveryPartitionIsKnownUpToAnInstantYoungerThanTheLimit() {
        watch.expect(2);
        watch.hear(new FeedWatermark(0, NOW.minusSeconds(29), 4));
        watch.hear(new FeedWatermark(1, NOW.minusSeconds(1), -1));

        GateState state = judge(Map.of(0, 4L));

        assertThat(state.open()).isTrue();
        assertThat(state.staleness()).isEqualTo(Duration.ofSeconds(29));
    }

    @Test
    void countsAWatermarkOnlyOnceItsRecordsAreApplied() {
        watch.expect(1);
        watch.hear(new FeedWatermark(0, NOW.minusSeconds(42), 7));
        watch.hear(new FeedWatermark(0, NOW.minusSeconds(1), 9));

        assertThat(judge(Map.of(0, 8L)).reason()).isEqualTo("the consent feed is 42 s behind");
        assertThat(judge(Map.of(0, 9L)).open()).isTrue();
    }

    @Test
    void closesAgainWhenThePositionIsSetBackForARebuild() {
        watch.expect(1);
        watch.hear(new FeedWatermark(0, NOW, 9));
        assertThat(judge(Map.of(0, 9L)).open()).isTrue();

        assertThat(judge(Map.of(0, -1L)).open()).isFalse();
    }

    @Test
    void closesAtTheLimitItself() {
        watch.expect(1);
        watch.hear(new FeedWatermark(0, NOW.minus(LIMIT), -1));

        assertThat(judge(Map.of()).open()).isFalse();
    }

    @Test
    void trustsNoWatermarkFromAheadOfItsOwnClock() {
        watch.expect(1);
        watch.hear(new FeedWatermark(0, NOW.plusSeconds(60), -1));

        assertThat(judge(Map.of()).open()).isFalse();
    }

    private GateState judge(Map<Integer, Long> positions) {
        return GateJudgement.of(watch, positions, LIMIT, NOW);
    }
}
