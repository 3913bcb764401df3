package eu.consenthub.localstack.registry;

/** A refusal with the registry's own error code, whose first three digits are the HTTP status. */
final class RegistryRefusal extends RuntimeException {

    private final int status;
    private final int code;

    RegistryRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
