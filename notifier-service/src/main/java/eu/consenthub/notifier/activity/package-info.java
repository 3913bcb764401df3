/** What became of mails: believes the provider's webhooks once, moves recipients forward and tells the other services. May use mailgun and contract, and the door recipient_reported of the room dispatch in the database. */
@NullMarked
package eu.consenthub.notifier.activity;

import org.jspecify.annotations.NullMarked;
