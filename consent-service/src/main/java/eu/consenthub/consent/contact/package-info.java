/** The vault: the only place that knows who somebody is, and how an address is written down. Knows policy. */
@NullMarked
package eu.consenthub.consent.contact;

import org.jspecify.annotations.NullMarked;
