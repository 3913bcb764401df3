package eu.consenthub.consent.importing;

import java.util.UUID;

/** Another worker has taken the import over, so this one must not write for it any more. */
final class LeaseLost extends RuntimeException {

    LeaseLost(UUID importId) {
        super("Import " + importId + " is in other hands now", null, false, false);
    }
}
