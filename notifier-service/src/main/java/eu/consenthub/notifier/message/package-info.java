/** What a mail says: the campaign's words in the layout the law asks for, with slots for what is personal. May use the link tokens of the platform and nothing else of the hub. */
@NullMarked
package eu.consenthub.notifier.message;

import org.jspecify.annotations.NullMarked;
