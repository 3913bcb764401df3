package eu.consenthub.consent.activity;

import eu.consenthub.consent.contract.ReceivedActivity;

/** An activity and what follows from it. */
record Effect(ReceivedActivity activity, Consequence consequence) {}
