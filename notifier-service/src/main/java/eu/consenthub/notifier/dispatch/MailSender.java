package eu.consenthub.notifier.dispatch;

/** The mail provider's way in; implemented by the room that knows the vendor. */
public interface MailSender {

    /** How many addressees one batch may have. */
    int largestBatch();

    /** Makes exactly one attempt. Blocks until there is an answer or none can be expected any more; never throws. */
    HandOver send(MailBatch batch);
}
