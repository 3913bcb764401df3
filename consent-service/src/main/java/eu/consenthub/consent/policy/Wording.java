package eu.consenthub.consent.policy;

/** A text that people are shown, immutable once written; a change is a new version (CONS-4). */
public record Wording(String id, int version, String language, String text) {

    public WordingReference reference() {
        return new WordingReference(id, version, language, Sha256.of(text));
    }
}
