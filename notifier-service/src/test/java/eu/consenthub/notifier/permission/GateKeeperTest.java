package eu.consenthub.notifier.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class GateKeeperTest {

    @Test
    void isClosedWhileTheDatabaseIsAway() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        FeedPositions nowhere = new FeedPositions(
                DatabaseClient.create(ConnectionFactories.get("r2dbc:postgresql://a:b@localhost:1/none")));
        GateKeeper keeper = new GateKeeper(nowhere, new FeedWatch(), new GateSettings(Duration.ofSeconds(30)), Clock.systemUTC(), metrics);

        GateState state = keeper.state().blockOptional().orElseThrow();

        assertThat(state.open()).isFalse();
        assertThat(state.reason()).isEqualTo("the database does not answer");
        assertThat(metrics.get("hub.gate.open").gauge().value()).isZero();
    }
}
