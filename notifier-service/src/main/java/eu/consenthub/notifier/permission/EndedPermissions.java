package eu.consenthub.notifier.permission;

import java.util.List;
import reactor.core.publisher.Mono;

/** Told when contacts ended a permission; public so that a higher room can count it beside the mail that led to it. */
public interface EndedPermissions {

    /** Runs in the transaction that applies the events; may be told the same again after a rebuild. */
    Mono<Void> ended(List<PermissionEnded> endings);
}
