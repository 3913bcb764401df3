package eu.consenthub.notifier.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Someone;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limit is 3 s in these tests. */
class GateIT {

    @BeforeEach
    void opensWhenTheFeedIsFresh() {
        awaitOpen(true);
    }

    @AfterEach
    void mend() {
        NotifierFixture.feed().watermarks(true);
        awaitOpen(true);
    }

    @Test
    void closesWhenTheWatermarksStopAndOpensByItself() {
        NotifierFixture.feed().watermarks(false);
        awaitOpen(false);
        assertThat(state().reason()).matches("the consent feed is \\d+ s behind");

        NotifierFixture.feed().watermarks(true);

        awaitOpen(true);
        assertThat(state().reason()).isNull();
    }

    @Test
    void closesWhenTheBrokerIsAwayAndOpensByItself() {
        NotifierFixture.kafka().stop();
        try {
            awaitOpen(false);
        } finally {
            NotifierFixture.kafka().start();
        }

        awaitOpen(true);
    }

    @Test
    void tellsHowFarEachPartitionIs() {
        Someone.consumer().told();

        NotifierFixture.as("auditor").get().uri("/api/gate").exchange()
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.open").isEqualTo(true)
                .jsonPath("$.staleness").value(text -> assertThat(Duration.parse((String) text)).isLessThan(Duration.ofSeconds(3)))
                .jsonPath("$.partitions.length()").isEqualTo(6)
                .jsonPath("$.partitions[0].partition").isEqualTo(0)
                .jsonPath("$.partitions[0].watermark").isNotEmpty()
                .jsonPath("$.partitions[0].appliedOffset").isNumber()
                .jsonPath("$.partitions[0].lastOffset").isNumber();
    }

    @Test
    void isShownToNobodyWithoutALogin() {
        NotifierFixture.anybody().get().uri("/api/gate").exchange()
                .expectStatus().isUnauthorized();
    }

    private static GateState state() {
        return NotifierFixture.bean(Gate.class).state().blockOptional().orElseThrow();
    }

    private static void awaitOpen(boolean open) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> state().open() == open);
    }
}
