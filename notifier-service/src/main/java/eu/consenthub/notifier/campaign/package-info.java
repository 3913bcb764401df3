/** Campaigns: what is to be said, to whom, and how far it has come. May use permission; dispatch and message serve it through its ports. */
@NullMarked
package eu.consenthub.notifier.campaign;

import org.jspecify.annotations.NullMarked;
