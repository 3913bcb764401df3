/** What the consent feed says about each contact, and the gate that is open only while this is fresh. May use contract. */
@NullMarked
package eu.consenthub.notifier.permission;

import org.jspecify.annotations.NullMarked;
