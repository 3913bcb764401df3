/** The hub's facts in the words of the event log; the only room that sees generated classes. Knows policy, decision, contact. */
@NullMarked
package eu.consenthub.consent.contract;

import org.jspecify.annotations.NullMarked;
