package eu.consenthub.consent.catalogue;

/** A version of a wording after which a material one came; public because consents that rest on it are ended elsewhere. */
public record SupersededVersion(String wordingId, int version) {}
