package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.util.Locale;

/** What a column of an import file holds. */
sealed interface Column permits Field, Column.OfAct {

    /** Its English name, as refused lines call it. */
    String label();

    /** What the person said about one purpose by one channel, e.g. {@code newsletter.email}. */
    record OfAct(PurposeKey purpose, Channel channel) implements Column {

        @Override
        public String label() {
            return purpose + "." + channel.name().toLowerCase(Locale.ROOT);
        }
    }
}
