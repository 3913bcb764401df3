/** What the company has decided about communications: purposes, channels, bases, wordings, periods, and from when on. Knows no other room. */
@NullMarked
package eu.consenthub.consent.policy;

import org.jspecify.annotations.NullMarked;
