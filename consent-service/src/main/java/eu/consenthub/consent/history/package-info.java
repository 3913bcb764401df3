/** Looking back and asking: one person's history, the whole ledger, what stands, what is decided. Knows ledger, standing, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.history;

import org.jspecify.annotations.NullMarked;
