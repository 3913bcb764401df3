/** Hands a campaign over, batch by batch, so that nobody gets it twice, nobody permitted is forgotten and nobody else gets it. May use campaign, permission and message; the provider implements its ports. */
@NullMarked
package eu.consenthub.notifier.dispatch;

import org.jspecify.annotations.NullMarked;
