package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line brings as proof, each part as far as it is there and right. */
record Proof(@Nullable Instant collectedAt, @Nullable Instant informedAt, @Nullable Instant actAt, @Nullable Method method,
        @Nullable WordingKey wording) {

    /** A no needs no date: what a file says without one is taken as said now. */
    Instant actAtOr(Instant now) {
        return actAt == null ? now : actAt;
    }

    Method methodOrImport() {
        return method == null ? Method.IMPORT : method;
    }

    /** The day of collection, else the oldest day that is provable, else none (CLOCK-1). */
    @Nullable
    LocalDate collectedOn() {
        @Nullable
        Instant day = collectedAt != null
                ? collectedAt
                : Stream.of(informedAt, actAt).filter(at -> at != null).min(Instant::compareTo).orElse(null);
        return day == null ? null : LocalDate.ofInstant(day, DateRules.PARIS);
    }
}
