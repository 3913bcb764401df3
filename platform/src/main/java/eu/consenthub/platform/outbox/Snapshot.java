package eu.consenthub.platform.outbox;

import java.time.Instant;
import java.util.List;

/**
 * What one statement saw of the outbox.
 *
 * @param held   whether the lease was still ours
 * @param at     the database's clock just before the snapshot was taken: what had been committed by then is in it
 * @param lastId the highest id in it, beyond the rows given here when there were more than wanted; 0 when the outbox was empty
 * @param rows   the lowest ids, in their order
 */
record Snapshot(boolean held, Instant at, long lastId, List<OutboxRow> rows) {

    /** Whether the rows reach up to this id, so that nothing up to it is left once they are sent. */
    boolean reaches(long id) {
        return rows.isEmpty() || rows.getLast().id() >= Math.min(id, lastId);
    }
}
