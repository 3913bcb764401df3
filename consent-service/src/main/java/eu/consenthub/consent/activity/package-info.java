/** What became of mails, and what follows for the contact: objection, withdrawal, undeliverable. Knows ledger, contract, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.activity;

import org.jspecify.annotations.NullMarked;
