package eu.consenthub.notifier.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How campaigns are handed over.
 *
 * @param concurrency calls to the provider at the same time, per campaign
 * @param prepared batches that are claimed and released side by side while the calls run, per campaign
 * @param freshFor how long a vault release may wait for its call; older ones are asked for again
 * @param lease how long a batch stays its process's without a sign of life
 * @param poll how often is looked for campaigns to go on with
 */
@ConfigurationProperties("notifier.dispatch")
public record DispatchSettings(
        @DefaultValue("2") int concurrency,
        @DefaultValue("2") int prepared,
        @DefaultValue("10s") Duration freshFor,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("500ms") Duration poll) {}
