/** The vault: the only place that knows who somebody is, and how an address is written down. What of a person has to outlive the erasure is kept by keyed digests. Knows signing, policy. */
@NullMarked
package eu.consenthub.consent.contact;

import org.jspecify.annotations.NullMarked;
