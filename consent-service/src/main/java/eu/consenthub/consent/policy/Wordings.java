package eu.consenthub.consent.policy;

import java.util.Optional;

/** Knows every wording ever published, from memory: it is asked once per recorded act and must not wait. */
@FunctionalInterface
public interface Wordings {

    Optional<WordingReference> find(String id, int version, String language);

    /** Does this text ask for this purpose by this channel? Who said yes to it has agreed to nothing else (CONS-3). */
    default boolean cover(WordingReference wording, PurposeKey purpose, Channel channel) {
        return true;
    }
}
