package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Wording;
import java.time.Instant;

/** A wording and when it was published. */
record StoredWording(Wording wording, Instant publishedAt) {}
