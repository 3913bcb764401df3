/** Mails that answer somebody's own request, each sent once and only while the request is open; no advertising, no campaign. May use dispatch (for the ports of the mail provider), message and contract. */
@NullMarked
package eu.consenthub.notifier.servicemail;

import org.jspecify.annotations.NullMarked;
