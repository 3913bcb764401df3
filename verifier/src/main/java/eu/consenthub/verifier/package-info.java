/** The program that checks an exported ledger without a database. Knows file and root. */
@NullMarked
package eu.consenthub.verifier;

import org.jspecify.annotations.NullMarked;
