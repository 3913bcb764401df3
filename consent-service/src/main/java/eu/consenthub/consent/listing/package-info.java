/** Lists for calls and letters: those permitted at that moment, each list an act on record and good for some days. Knows release, standing, contact, decision, policy. */
@NullMarked
package eu.consenthub.consent.listing;

import org.jspecify.annotations.NullMarked;
