package eu.consenthub.notifier.campaign;

import reactor.core.publisher.Mono;

/** Sends one mail marked as a test, to somebody of the company; implemented by the sending side. */
public interface TestMail {

    /**
     * Sends one mail, in the first language the campaign has words for.
     *
     * @param to a bare e-mail address, already checked
     * @return completes when the provider took it; fails when it did not
     */
    Mono<Void> sendTest(Campaign campaign, String to);
}
