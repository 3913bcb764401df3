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
 * @param askAgain how long after a refusal, or a request nobody answered, nobody is asked again, e.g. P6M
 * @param roleAddresses what stands before the @ of addresses that belong to a role, e.g. info
 */
@ConfigurationProperties("hub.policy")
record PolicySettings(@Nullable List<PurposeSettings> purposes, @Nullable Period communications, @Nullable Period consumerCalls,
        @Nullable Period askAgain, @Nullable List<String> roleAddresses) {

    /** One purpose of the catalogue; channels: as usual when left out; ownProducts: true when left out. */
    record PurposeSettings(String key, Map<String, String> title, Map<String, String> description, @Nullable List<Channel> channels,
            @Nullable Boolean ownProducts) {

        Purpose purpose() {
            return new Purpose(new PurposeKey(key), title, description, channels == null ? Purpose.USUAL_CHANNELS : channels,
                    ownProducts == null || ownProducts);
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
                consumerCalls == null ? shipped.consumerCalls() : consumerCalls, askAgain == null ? shipped.askAgain() : askAgain);
    }

    RoleAddresses addressesOfRoles() {
        return roleAddresses == null ? RoleAddresses.shipped() : new RoleAddresses(roleAddresses);
    }
}
