/** The pages on which contacts choose: unsubscribe, preferences. Without login, script or cookie. Knows ledger, standing, contact, catalogue, web, decision, policy. */
@NullMarked
package eu.consenthub.consent.preference;

import org.jspecify.annotations.NullMarked;
