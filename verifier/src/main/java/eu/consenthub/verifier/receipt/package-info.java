/** Receipts: which entries they prove under which signed roots, and whether these proofs hold. Knows form, tree, root. */
@NullMarked
package eu.consenthub.verifier.receipt;

import org.jspecify.annotations.NullMarked;
