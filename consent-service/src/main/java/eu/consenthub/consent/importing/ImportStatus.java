package eu.consenthub.consent.importing;

/** How far an import is: stored, being taken in, done, or given up. */
enum ImportStatus {

    RECEIVED, RUNNING, COMPLETED, FAILED;

    boolean isFinished() {
        return this == COMPLETED || this == FAILED;
    }
}
