/** What becomes of accepted mails: events, suppression lists, signed webhooks with retries, faults on demand. May use {@code mail} and {@code ground}. */
@NullMarked
package eu.consenthub.localstack.sandbox.outcome;

import org.jspecify.annotations.NullMarked;
