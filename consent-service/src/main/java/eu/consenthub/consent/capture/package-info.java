/** What other systems and staff tell the hub over HTTP: contacts and their choices. Knows ledger, contact, standing, catalogue, decision, policy. */
@NullMarked
package eu.consenthub.consent.capture;

import org.jspecify.annotations.NullMarked;
