package eu.consenthub.consent.contact;

import eu.consenthub.consent.contact.SuppressionKeys.Versioned;
import eu.consenthub.consent.policy.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which digests the stops of somebody are kept, and looked for. The address stands for the person, so all that was said is
 * found by it (ADDR-2); a telephone or a letter box can be shared, so only what is about calls, or letters, is found by those.
 */
final class SuppressionEntries {

    record Entry(Versioned key, Suppression stop) {}

    private final SuppressionKeys keys;

    SuppressionEntries(SuppressionKeys keys) {
        this.keys = keys;
    }

    /** What to keep about somebody whose identity goes. */
    List<Entry> of(ContactData data, List<Suppression> stops) {
        List<Entry> entries = new ArrayList<>();
        Versioned address = keys.current(secret -> SuppressionKey.ofEmail(secret, data.email()));
        stops.forEach(stop -> entries.add(new Entry(address, stop)));
        PhoneKey.of(data.phone()).map(phone -> keys.current(secret -> SuppressionKey.ofPhone(secret, phone)))
                .ifPresent(key -> narrowed(stops, Channel.PHONE).forEach(stop -> entries.add(new Entry(key, stop))));
        Optional.ofNullable(data.postalAddress()).map(post -> keys.current(secret -> SuppressionKey.ofPostalAddress(secret, post)))
                .ifPresent(key -> narrowed(stops, Channel.POST).forEach(stop -> entries.add(new Entry(key, stop))));
        return entries;
    }

    /** Where to look for somebody, under every version of the secret. */
    List<Versioned> lookUp(ContactData data) {
        List<Versioned> digests = new ArrayList<>(keys.all(secret -> SuppressionKey.ofEmail(secret, data.email())));
        PhoneKey.of(data.phone()).ifPresent(phone -> digests.addAll(keys.all(secret -> SuppressionKey.ofPhone(secret, phone))));
        Optional.ofNullable(data.postalAddress())
                .ifPresent(post -> digests.addAll(keys.all(secret -> SuppressionKey.ofPostalAddress(secret, post))));
        return digests;
    }

    /** What of these stops is about the channels that end at this contact point. */
    private static Stream<Suppression> narrowed(List<Suppression> stops, Channel contactPoint) {
        return stops.stream().flatMap(stop -> stop.channel() != null
                ? Stream.of(stop).filter(own -> own.channel() != null && own.channel().contactPoint() == contactPoint)
                : Arrays.stream(Channel.values()).filter(channel -> channel.contactPoint() == contactPoint).map(stop::by));
    }
}
