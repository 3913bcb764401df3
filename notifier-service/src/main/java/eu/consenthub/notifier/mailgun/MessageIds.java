package eu.consenthub.notifier.mailgun;

import java.util.UUID;

/** The Message-Id of a batch: made of its id, so that a look-up finds it after any crash. */
final class MessageIds {

    private MessageIds() {}

    /** Without angle brackets, as the event records want it. */
    static String bare(UUID batchId, String domain) {
        return batchId + "@" + domain;
    }

    /** With angle brackets, as the header wants it. */
    static String header(UUID batchId, String domain) {
        return "<" + bare(batchId, domain) + ">";
    }
}
