package eu.consenthub.notifier.message;

import java.util.UUID;

/**
 * One addressee as the vault released it, for as long as one batch lives in memory.
 *
 * @param ground why the mail may go to them
 */
public record Person(UUID contactId, String firstName, String lastName, Ground ground) {

    /** Without the name: a log line must never hold it. */
    @Override
    public String toString() {
        return "Person[" + contactId + "]";
    }
}
