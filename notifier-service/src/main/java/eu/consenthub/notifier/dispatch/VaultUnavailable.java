package eu.consenthub.notifier.dispatch;

/** The vault gave no release, so nothing may be sent. */
final class VaultUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultUnavailable(String reason) {
        super(reason);
    }
}
