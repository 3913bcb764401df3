/** The signed roots of finished days: what they state, whether the signature is genuine, whether the entries are those. Knows form, tree, chain. */
@NullMarked
package eu.consenthub.verifier.root;

import org.jspecify.annotations.NullMarked;
