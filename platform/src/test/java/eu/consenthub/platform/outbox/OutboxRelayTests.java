package eu.consenthub.platform.outbox;

import static eu.consenthub.platform.outbox.TopicReader.texts;
import static eu.consenthub.platform.outbox.TopicReader.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTests {

    private static final String TOPIC = Topics.CONTACT_ACTIVITY;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void emptyOutbox() {
        Machines.running().kafka().start();
        Machines.running().asOwner("TRUNCATE outbox", "DELETE FROM relay_lease", "GRANT DELETE ON outbox TO consent_app");
    }

    @Test
    void publishesWithinMillisecondsOfTheCommit() {
        try (Service service = Service.start("hub.relay.poll=20s")) {
            until(() -> assertThat(service.status().leaseholder()).isTrue());
            service.store(TOPIC, key, "first");
            until(() -> assertThat(service.status().depth()).isZero());
            Instant before = service.now();
            service.store(TOPIC, key, "second");
            until(() -> assertThat(texts(TOPIC, key)).containsExactly("first", "second"));
            assertThat(Duration.between(before, service.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void keepsOrderPerKey() {
        List<String> keys = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID().toString()).toList();
        try (Service service = Service.start("hub.relay.batch=7")) {
            CompletableFuture.allOf(keys.stream()
                    .map(each -> CompletableFuture.runAsync(() -> storeMany(service, each, 25), Thread::startVirtualThread))
                    .toArray(CompletableFuture[]::new)).join();
            until(() -> assertThat(service.status().depth()).isZero());
        }
        List<String> wanted = IntStream.range(0, 25).mapToObj(Integer::toString).toList();
        assertThat(keys).allSatisfy(each -> assertThat(texts(TOPIC, each)).isEqualTo(wanted));
    }

    @Test
    void refusesToStoreOutsideATransaction() {
        try (Service service = Service.start()) {
            OutboxMessage message = new OutboxMessage(TOPIC, key, new byte[]{1});
            assertThatThrownBy(() -> service.get(Outbox.class).append(List.of(message)).block())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Messages are stored in the transaction that decided them");
            assertThat(service.status().depth()).isZero();
        }
    }

    @Test
    void losesNothingWhenTheBrokerGoesAway() {
        try (Service service = Service.start("hub.relay.batch=50")) {
            storeMany(service, key, 20);
            until(() -> assertThat(service.status().depth()).isZero());
            Machines.running().kafka().stop();
            IntStream.range(20, 60).forEach(i -> service.store(TOPIC, key, Integer.toString(i)));
            until(() -> assertThat(service.status().failing()).isTrue());
            assertThat(service.status().depth()).isEqualTo(40);
            assertThat(service.status().oldestWaiting()).isPositive();
            Machines.running().kafka().start();
            until(() -> assertThat(service.status().depth()).isZero());
            assertThat(service.status().failing()).isFalse();
        }
        assertThat(texts(TOPIC, key).stream().distinct())
                .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(Integer::toString).toList());
    }

    @Test
    void startsWithoutABroker() {
        Machines.running().kafka().stop();
        try (Service service = Service.start()) {
            service.store(TOPIC, key, "early");
            until(() -> assertThat(service.status().failing()).isTrue());
            assertThat(service.status().depth()).isOne();
            Machines.running().kafka().start();
            until(() -> assertThat(service.status().depth()).isZero());
        }
        assertThat(texts(TOPIC, key)).contains("early");
    }

    @Test
    void onlyTheLeaseholderPublishes() {
        try (Service one = Service.start(); Service two = Service.start()) {
            until(() -> assertThat(one.status().leaseholder() ^ two.status().leaseholder()).isTrue());
            Service holder = one.status().leaseholder() ? one : two;
            Service other = holder == one ? two : one;
            storeMany(one, key, 50);
            storeMany(two, key + "b", 50);
            until(() -> assertThat(holder.status().depth()).isZero());
            assertThat(sent(other)).isZero();
            assertThat(sent(holder)).isEqualTo(100);
            assertThat(texts(TOPIC, key)).hasSize(50);
            holder.relay().pause();
            until(() -> assertThat(other.status().leaseholder()).isTrue());
            storeMany(one, key, 10);
            until(() -> assertThat(sent(other)).isEqualTo(10));
        }
    }

    @Test
    void takesOverAfterTheLeaseExpires() {
        try (Service service = Service.start("hub.relay.enabled=false")) {
            // The row a holder leaves behind when its process is killed.
            Machines.running().asOwner("INSERT INTO relay_lease (name, holder, fence, expires_at) "
                    + "VALUES ('outbox', gen_random_uuid(), 41, clock_timestamp() + interval '3 seconds')");
            service.store(TOPIC, key, "waiting");
            Instant before = service.now();
            service.relay().start();
            until(() -> assertThat(service.status().depth()).isZero());
            assertThat(Duration.between(before, service.now())).isGreaterThan(Duration.ofSeconds(2));
            assertThat(service.ask("SELECT fence AS answer FROM relay_lease", Long.class)).isEqualTo(42);
        }
        assertThat(texts(TOPIC, key)).containsExactly("waiting");
    }

    @Test
    void sendsAgainAfterACrashBetweenSendAndDelete() {
        Machines.running().asOwner("REVOKE DELETE ON outbox FROM consent_app");
        try (Service dying = Service.start()) {
            dying.store(TOPIC, key, "once", "and then");
            until(() -> assertThat(texts(TOPIC, key)).contains("and then"));
            assertThat(dying.status().depth()).isEqualTo(2);
        }
        int before = texts(TOPIC, key).size();
        Machines.running().asOwner("GRANT DELETE ON outbox TO consent_app");
        try (Service next = Service.start()) {
            until(() -> assertThat(next.status().depth()).isZero());
        }
        assertThat(texts(TOPIC, key)).hasSize(before + 2).endsWith("once", "and then");
    }

    @Test
    void neverPassesByALowerIdThatIsCommittedLater() {
        try (Service service = Service.start("hub.relay.poll=5ms")) {
            String slow = key + "-slow";
            List<OutboxMessage> late = List.of(new OutboxMessage(TOPIC, slow, "late".getBytes(StandardCharsets.UTF_8)));
            CompletableFuture<Void> slowCommit = CompletableFuture.runAsync(() -> service.store(late, Duration.ofSeconds(1)),
                    Thread::startVirtualThread);
            while (!slowCommit.isDone()) {
                service.store(TOPIC, key, "quick");
            }
            slowCommit.join();
            until(() -> assertThat(service.status().depth()).isZero());
            assertThat(texts(TOPIC, slow)).containsExactly("late");
        }
    }

    @Test
    void pausesAndResumesByItsEndpoint() {
        try (Service service = Service.start()) {
            RelayEndpoint endpoint = service.get(RelayEndpoint.class);
            assertThat(Service.await(endpoint.run(false)).running()).isFalse();
            until(() -> assertThat(service.status().leaseholder()).isFalse());
            service.store(TOPIC, key, "held back");
            assertThat(service.status().depth()).isOne();
            assertThat(Service.await(endpoint.run(true)).running()).isTrue();
            until(() -> assertThat(service.status().depth()).isZero());
        }
    }

    private static void storeMany(Service service, String key, int count) {
        IntStream.range(0, count).forEach(i -> service.store(TOPIC, key, Integer.toString(i)));
    }

    private static double sent(Service service) {
        return service.get(MeterRegistry.class).counter("hub.outbox.sent").count();
    }
}
