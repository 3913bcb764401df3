/** Ends consents whose text was changed in what matters, so that they have to be asked for anew. Knows ledger, standing, catalogue, decision, policy. */
@NullMarked
package eu.consenthub.consent.renewal;

import org.jspecify.annotations.NullMarked;
