package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.contract.Activity;
import eu.consenthub.notifier.mailgun.MailgunEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's event means here.
 *
 * @param state what becomes of the recipient; null when nothing does
 * @param activity what the other services are told; null when nothing
 */
record Meaning(@Nullable String state, Activity.@Nullable Kind activity) {

    private static final String FAILED = "FAILED";

    static Meaning of(MailgunEvent.Kind kind) {
        return switch (kind) {
            case DELIVERED -> new Meaning("DELIVERED", Activity.Kind.DELIVERED);
            case BOUNCED -> new Meaning(FAILED, Activity.Kind.BOUNCED);
            // The provider remembers an older failure: no new one, so the others learn only that it would not send.
            case SUPPRESSED, REJECTED -> new Meaning(FAILED, Activity.Kind.REJECTED);
            case GIVEN_UP -> new Meaning(FAILED, null);
            case COMPLAINED -> new Meaning("COMPLAINED", Activity.Kind.COMPLAINED);
            case UNSUBSCRIBED -> new Meaning(null, Activity.Kind.UNSUBSCRIBED);
            case ACCEPTED, DEFERRED, OPENED, CLICKED, UNKNOWN -> new Meaning(null, null);
        };
    }

    /** Why a mail failed, as it is stored; null when it did not. */
    static @Nullable String reasonOf(MailgunEvent event) {
        return switch (event.kind()) {
            case SUPPRESSED -> "SUPPRESSED_BY_PROVIDER_" + event.code();
            case BOUNCED, GIVEN_UP, REJECTED -> event.kind() + (event.code().isEmpty() ? "" : "_" + event.code());
            case ACCEPTED, DELIVERED, DEFERRED, COMPLAINED, UNSUBSCRIBED, OPENED, CLICKED, UNKNOWN -> null;
        };
    }
}
