/** The way by which addresses leave the vault for mails, and the account of every time they leave it at all: for those permitted at that instant, each time recorded. Knows standing, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.release;

import org.jspecify.annotations.NullMarked;
