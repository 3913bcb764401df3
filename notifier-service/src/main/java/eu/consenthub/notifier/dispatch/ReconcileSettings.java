package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How unknown outcomes are settled.
 *
 * @param settle wait before the provider's records are asked, and between two questions
 * @param trustAfter from when on absence from the records is proof: they lag, Mailgun's by about half an hour
 * @param poll how often is looked for questions to ask
 */
@ConfigurationProperties("notifier.reconcile")
public record ReconcileSettings(
        @DefaultValue("30s") Duration settle,
        @DefaultValue("30m") Duration trustAfter,
        @DefaultValue("1s") Duration poll) {}
