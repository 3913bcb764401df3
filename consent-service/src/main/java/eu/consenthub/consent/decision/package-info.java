/** What follows from an act, and what is permitted: pure rules over pure records, without a clock, a store or a framework. Knows policy. */
@NullMarked
package eu.consenthub.consent.decision;

import org.jspecify.annotations.NullMarked;
