package eu.consenthub.platform.outbox;

import eu.consenthub.platform.kafka.KafkaClients;
import eu.consenthub.platform.kafka.TopicReadiness;
import eu.consenthub.platform.kafka.TopicSettings;
import eu.consenthub.platform.time.Ids;
import eu.consenthub.schemas.EventSerde;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** The outbox of the service's database and its relay. The tables come from {@code classpath:platform/db/migration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class OutboxConfiguration {

    @Bean
    Nudge relayNudge() {
        return new Nudge();
    }

    @Bean
    Outbox outbox(DatabaseClient database, Nudge relayNudge) {
        return new Outbox(database, relayNudge);
    }

    @Bean
    RelayGauges relayGauges(MeterRegistry meters, Clock clock) {
        return new RelayGauges(meters, clock);
    }

    @Bean
    Publisher relayPublisher(KafkaClients clients, TopicReadiness readiness, TopicSettings topics) {
        return new Publisher(clients, readiness, topics.specs());
    }

    @Bean
    OutboxRelay outboxRelay(
            RelaySettings settings,
            DatabaseClient database,
            Publisher publisher,
            EventSerde serde,
            RelayGauges gauges,
            Nudge relayNudge,
            Ids ids) {
        RelayLease lease = new RelayLease(database, ids.next(), settings.lease());
        OutboxRows rows = new OutboxRows(database);
        Watermarks watermarks = settings.watermarks() ? new Watermarks(serde, settings.watermarkEvery()) : null;
        RelayLoop loop = new RelayLoop(settings, lease, rows, publisher, watermarks, gauges, relayNudge);
        return new OutboxRelay(settings.enabled(), loop, rows, gauges, relayNudge);
    }

    @Bean
    RelayEndpoint relayEndpoint(OutboxRelay relay) {
        return new RelayEndpoint(relay);
    }
}
