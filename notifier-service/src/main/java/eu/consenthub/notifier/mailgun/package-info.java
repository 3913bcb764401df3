/** All that knows Mailgun: sending through its SDK, its event records, its webhooks. Implements the ports of dispatch; may use nothing else of this service. */
@NullMarked
package eu.consenthub.notifier.mailgun;

import org.jspecify.annotations.NullMarked;
