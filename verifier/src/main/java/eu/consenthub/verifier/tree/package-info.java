/** The Merkle tree of RFC 9162: its root, and proofs that an entry is in it. Knows form. */
@NullMarked
package eu.consenthub.verifier.tree;

import org.jspecify.annotations.NullMarked;
