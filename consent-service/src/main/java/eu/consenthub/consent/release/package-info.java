/** The one way by which addresses leave the vault: for those permitted at that instant, each time recorded. Knows standing, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.release;

import org.jspecify.annotations.NullMarked;
