package eu.consenthub.notifier.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consent event means for the question who may be written to; public because the projection folds it. */
public sealed interface Fact {

    /** What audiences are built from; replaces what was known. */
    record Described(String audience, String locale, List<String> relationships, List<String> tags) implements Fact {}

    /** An act, or a rule, that leaves a status for one purpose and channel. */
    record Stated(
            String purpose,
            Channel channel,
            PermissionStatus status,
            @Nullable String basis,
            @Nullable WordingReference wording,
            @Nullable LocalDate until,
            @Nullable Instant informedAt) implements Fact {}

    /** An objection to direct marketing; null means every purpose, or every channel. */
    record Objected(@Nullable String purpose, @Nullable Channel channel) implements Fact {}

    /** Silence to the end of a day in Paris; null ends a pause. */
    record Paused(String purpose, Channel channel, @Nullable LocalDate until) implements Fact {}

    /** The channel does not reach the contact. */
    record Unreachable(Channel channel) implements Fact {}

    /** The e-mail address is another one now: a former failure no longer counts. */
    record AddressChanged() implements Fact {}

    /** Storage only, or no longer. */
    record Restricted(boolean inForce) implements Fact {}

    /** The identity is gone. */
    record Erased() implements Fact {}

    /** Something that changes no permission. */
    record Irrelevant() implements Fact {}
}
