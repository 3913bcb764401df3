package eu.consenthub.consent.policy;

import org.jspecify.annotations.Nullable;

/** How somebody names a text: its id, its version from 1, its language; no language means the contact's own. */
public record WordingKey(String id, int version, @Nullable String language) {}
