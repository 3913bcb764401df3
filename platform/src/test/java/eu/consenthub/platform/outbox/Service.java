package eu.consenthub.platform.outbox;

import eu.consenthub.platform.kafka.KafkaConfiguration;
import eu.consenthub.platform.time.TimeConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A service in miniature: it stores messages in transactions, and its relay brings them out. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Service start(String... properties) {
        return new Service(new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties("spring.application.name=test-" + UUID.randomUUID(), "spring.main.banner-mode=off", "logging.level.root=WARN",
                        "logging.level.org.apache.kafka=ERROR", "hub.relay.lease=2s")
                .properties(Machines.running().properties())
                .properties(properties)
                .run());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    OutboxRelay relay() {
        return get(OutboxRelay.class);
    }

    RelayStatus status() {
        return await(relay().status());
    }

    /** Stores the texts under one key in one transaction. */
    void store(String topic, String key, String... texts) {
        List<OutboxMessage> messages = Arrays.stream(texts)
                .map(text -> new OutboxMessage(topic, key, text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        store(messages, Duration.ZERO);
    }

    /** Stores the messages and commits after a while. */
    void store(List<OutboxMessage> messages, Duration commitAfter) {
        get(Outbox.class).append(messages)
                .then(Mono.delay(commitAfter))
                .as(get(TransactionalOperator.class)::transactional)
                .block(PATIENCE);
    }

    /** What the database's clock says. */
    Instant now() {
        return ask("SELECT clock_timestamp() AS answer", OffsetDateTime.class).toInstant();
    }

    /** The one value of a query's column {@code answer}. */
    <T> T ask(String sql, Class<T> type) {
        return await(get(DatabaseClient.class).sql(sql)
                .map(row -> Objects.requireNonNull(row.get("answer", type)))
                .one());
    }

    static <T> T await(Mono<T> answer) {
        return answer.blockOptional(PATIENCE).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({R2dbcAutoConfiguration.class, R2dbcTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class})
    @Import({TimeConfiguration.class, KafkaConfiguration.class, OutboxConfiguration.class})
    static class App {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
