/** The one write door: decides, appends, chains and publishes, many submissions in one transaction. Knows all rooms below it. */
@NullMarked
package eu.consenthub.consent.ledger;

import org.jspecify.annotations.NullMarked;
