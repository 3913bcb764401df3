package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a version of a wording asks for; null stands for all purposes, or all channels, also those to come. */
record Coverage(@Nullable List<PurposeKey> purposes, @Nullable List<Channel> channels) {

    static final Coverage EVERYTHING = new Coverage(null, null);

    /** In one order and without duplicates, so that the same coverage is equal however it was written down. */
    Coverage {
        purposes = purposes == null ? null : purposes.stream().distinct().sorted().toList();
        channels = channels == null ? null : channels.stream().distinct().sorted().toList();
    }

    boolean includes(PurposeKey purpose, Channel channel) {
        return (purposes == null || purposes.contains(purpose)) && (channels == null || channels.contains(channel));
    }
}
