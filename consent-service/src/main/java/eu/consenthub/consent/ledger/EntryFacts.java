package eu.consenthub.consent.ledger;

import eu.consenthub.verifier.form.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of an entry, each fact as it prints. One order of facts serves the entry that is being recorded and the row that
 * is being checked, whatever somebody has made of it.
 *
 * @param ruleSet absent in entries from before it was kept, whose hash is one without it
 * @param detail  canonical JSON
 * @param wording canonical JSON
 */
record EntryFacts(Object actor, @Nullable Object basis, @Nullable Object channel, @Nullable Object commitment, Object contactId,
        @Nullable String detail, Object eventId, Object method, Object occurredAt, @Nullable Object purpose, Object recordedAt,
        @Nullable Integer ruleSet, long sequence, String type, @Nullable Object usableUntil, @Nullable Object validUntil,
        @Nullable String wording) {

    /** Canonical JSON (RFC 8785). */
    String canonical() {
        return new CanonicalJson(new StringBuilder(512)).text("actor", actor)
                .text("basis", basis)
                .text("channel", channel)
                .text("commitment", commitment)
                .text("contactId", contactId)
                .json("detail", detail)
                .text("eventId", eventId)
                .text("method", method)
                .text("occurredAt", occurredAt)
                .text("purpose", purpose)
                .text("recordedAt", recordedAt)
                .json("ruleSet", ruleSet == null ? null : ruleSet.toString())
                .number("sequence", sequence)
                .text("type", type)
                .text("usableUntil", usableUntil)
                .text("validUntil", validUntil)
                .json("wording", wording)
                .end();
    }

    /** The member for a wording: all of it, or nothing. */
    static @Nullable String wording(@Nullable String id, @Nullable Object version, @Nullable String language, @Nullable Object sha256) {
        if (id == null || version == null) {
            return null;
        }
        return new CanonicalJson(new StringBuilder(160)).text("id", id)
                .text("language", language)
                .text("sha256", sha256)
                .number("version", ((Number) version).longValue())
                .end();
    }
}
