package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import java.util.Locale;
import java.util.Optional;

/** Finds the column that a name in small letters means: a field, or {@code <purpose>.<channel>}. */
record ColumnNames(Purposes purposes) {

    sealed interface Finding {}

    record Found(Column column) implements Finding {}

    record Unknown(String code, String message) implements Finding {}

    Finding find(String name) {
        Optional<Field> field = Field.named(name);
        if (field.isPresent()) {
            return new Found(field.get());
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? act(name.substring(0, dot), name.substring(dot + 1)) : new Unknown("UNKNOWN_COLUMN", "No column has this name");
    }

    private Finding act(String purpose, String channelName) {
        Optional<Channel> channel = Words.constant(Channel.class, channelName.toUpperCase(Locale.ROOT));
        if (channel.isEmpty()) {
            return new Unknown("UNKNOWN_COLUMN", "After the point comes a channel: email, phone or post");
        }
        if (!PurposeKey.isValid(purpose) || !purposes.knows(new PurposeKey(purpose))) {
            return new Unknown("UNKNOWN_PURPOSE", "No purpose has this key");
        }
        if (!purposes.find(new PurposeKey(purpose)).map(offered -> offered.isOfferedBy(channel.get())).orElse(false)) {
            return new Unknown("UNKNOWN_COLUMN", "This purpose is not offered by this channel");
        }
        return new Found(new Column.OfAct(new PurposeKey(purpose), channel.get()));
    }
}
