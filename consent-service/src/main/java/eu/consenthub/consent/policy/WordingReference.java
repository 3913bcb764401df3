package eu.consenthub.consent.policy;

/** The exact text a person was shown: id, version from 1, language (BCP 47) and the digest of the text in UTF-8 (CONS-4). */
public record WordingReference(String id, int version, String language, Sha256 sha256) {}
