/** The contracts of the event log: names of topics, schemas by fixed ids, and how they are written and read. May use nothing of the hub. */
@NullMarked
package eu.consenthub.schemas;

import org.jspecify.annotations.NullMarked;
