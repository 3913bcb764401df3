/** The exported ledger as a file: how its lines are written, read and checked. Knows form, chain, root. */
@NullMarked
package eu.consenthub.verifier.file;

import org.jspecify.annotations.NullMarked;
