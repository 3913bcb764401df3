package eu.consenthub.consent.listing;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a list may be used, in days: what is written down does not learn of a withdrawal.
 *
 * @param validFor from the day of issue to the last day of use
 */
@ConfigurationProperties("hub.lists")
record ListSettings(@DefaultValue("P7D") Period validFor) {

    ListSettings {
        if (validFor.toTotalMonths() != 0 || validFor.getDays() < 0 || validFor.getDays() > 31) {
            throw new IllegalArgumentException("hub.lists.valid-for lies between P0D and P31D");
        }
    }
}
