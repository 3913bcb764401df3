package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;

/** Who wants a list, and what for. */
record ListErrand(String issuedBy, PurposeKey purpose, Channel channel, String reason, ListFilters filters) {}
