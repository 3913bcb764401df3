/** Double opt-in: what is asked for in a web form becomes consent when the mail about it is answered, and is erased when it is not. Knows ledger, release, standing, contract, catalogue, contact, web, decision, policy. */
@NullMarked
package eu.consenthub.consent.optin;

import org.jspecify.annotations.NullMarked;
