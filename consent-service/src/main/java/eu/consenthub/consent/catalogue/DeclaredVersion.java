package eu.consenthub.consent.catalogue;

/** A version of some wording, and what is said of it. */
record DeclaredVersion(int version, Declaration declaration) {}
