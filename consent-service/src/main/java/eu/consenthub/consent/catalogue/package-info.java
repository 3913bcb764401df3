/** What contacts can be asked, and in which words: the purposes, and the texts, each version kept for ever. Knows policy. */
@NullMarked
package eu.consenthub.consent.catalogue;

import org.jspecify.annotations.NullMarked;
