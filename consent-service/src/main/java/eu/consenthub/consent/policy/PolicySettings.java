package eu.consenthub.consent.policy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company's own catalogue and periods; what is not set is as shipped.
 *
 * @param purposes in the order in which contacts see them; titles and descriptions per language (fr, en)
 * @param communications time from the last sign of life to the end of use, e.g. P3Y
 * @param consumerCalls how long a private person's consent to calls holds, e.g. P1Y
 */
@ConfigurationProperties("hub.policy")
record PolicySettings(@Nullable List<PurposeSettings> purposes, @Nullable Period communications, @Nullable Period consumerCalls) {

    /** One purpose of the catalogue. */
    record PurposeSettings(String key, Map<String, String> title, Map<String, String> description) {

        Purpose purpose() {
            return new Purpose(new PurposeKey(key), title, description);
        }
    }

    Purposes catalogue() {
        return purposes == null
                ? Purposes.shipped()
                : new Purposes(purposes.stream().map(PurposeSettings::purpose).toList());
    }

    Periods periods() {
        Periods shipped = Periods.shipped();
        return new Periods(communications == null ? shipped.communications() : communications,
                consumerCalls == null ? shipped.consumerCalls() : consumerCalls);
    }
}
