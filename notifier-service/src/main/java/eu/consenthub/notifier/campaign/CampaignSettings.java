package eu.consenthub.notifier.campaign;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What campaigns may be about.
 *
 * @param purposes keys of the purposes; the consent-service's catalogue is where they are defined
 */
@Validated
@ConfigurationProperties("notifier")
record CampaignSettings(
        @NotEmpty @DefaultValue({"newsletter", "commercial-offers", "event-invitations"}) Set<String> purposes) {}
