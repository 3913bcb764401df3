/** Contacts with their proof from files: stored first, then taken in line by line, each whole or not at all. Knows ledger, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.importing;

import org.jspecify.annotations.NullMarked;
