/** What the company has decided about communications: purposes, channels, bases, wordings, periods. Knows no other room. */
@NullMarked
package eu.consenthub.consent.policy;

import org.jspecify.annotations.NullMarked;
