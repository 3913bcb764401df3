package eu.consenthub.consent.optin;

import eu.consenthub.consent.policy.PurposeKey;

/** One thing asked for, and the text it was asked for under; its language is the request's. */
record Asked(PurposeKey purpose, String wordingId, int wordingVersion) {}
