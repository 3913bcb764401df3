package eu.consenthub.platform.outbox;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import reactor.core.publisher.Mono;

/** {@code /actuator/relay}: GET tells how the relay stands, POST {@code {"running": false}} pauses that of this process, true resumes it. */
@Endpoint(id = "relay")
final class RelayEndpoint {

    private final OutboxRelay relay;

    RelayEndpoint(OutboxRelay relay) {
        this.relay = relay;
    }

    @ReadOperation
    public Mono<RelayStatus> status() {
        return relay.status();
    }

    @WriteOperation
    public Mono<RelayStatus> run(boolean running) {
        if (running) {
            relay.resume();
        } else {
            relay.pause();
        }
        return relay.status();
    }
}
