/** The chain of each contact, and what is wrong with it. Knows form. */
@NullMarked
package eu.consenthub.verifier.chain;

import org.jspecify.annotations.NullMarked;
