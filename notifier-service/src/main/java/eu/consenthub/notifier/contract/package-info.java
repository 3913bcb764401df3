/** Reads the consent feed and what mails are wanted into plain facts; the only room that sees the generated Avro classes. May use nothing of this service. */
@NullMarked
package eu.consenthub.notifier.contract;

import org.jspecify.annotations.NullMarked;
