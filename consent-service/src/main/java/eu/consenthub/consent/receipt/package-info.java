/** What a choice was, given away in forms that others can check: receipts, proof files, and the page that tells whether they are genuine. Knows signing, ledger, catalogue, web, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.receipt;

import org.jspecify.annotations.NullMarked;
