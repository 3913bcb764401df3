package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Wording;
import java.time.Instant;

/** A wording, what is said of its version, and when it was published. */
record StoredWording(Wording wording, Declaration declaration, Instant publishedAt) {}
