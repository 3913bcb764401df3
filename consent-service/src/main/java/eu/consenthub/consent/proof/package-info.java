/** Proves the ledger: signed roots of finished days, time stamps, verification, export, proofs of single entries. Knows receipt, ledger, standing, signing, policy. */
@NullMarked
package eu.consenthub.consent.proof;

import org.jspecify.annotations.NullMarked;
