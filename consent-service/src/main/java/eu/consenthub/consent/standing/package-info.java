/** What holds now for each contact: the head of its chain and its standings, read by pages and decisions. Knows policy, decision, contact. */
@NullMarked
package eu.consenthub.consent.standing;

import org.jspecify.annotations.NullMarked;
