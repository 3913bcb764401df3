/** What became of mails: believes the provider's webhooks once, moves recipients forward and tells the other services. May use mailgun and contract; it moves states in dispatch's tables through dispatch. */
@NullMarked
package eu.consenthub.notifier.activity;

import org.jspecify.annotations.NullMarked;
