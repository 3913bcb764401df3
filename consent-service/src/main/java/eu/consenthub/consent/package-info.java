/** Who agreed to what, for how long: the ledger, the identity vault, the pages of contacts and the API of other systems. */
@NullMarked
package eu.consenthub.consent;

import org.jspecify.annotations.NullMarked;
