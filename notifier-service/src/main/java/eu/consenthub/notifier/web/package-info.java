/** What the HTTP surface of the service has in common: who may call what, and its description. May use nothing of the other rooms. */
@NullMarked
package eu.consenthub.notifier.web;

import org.jspecify.annotations.NullMarked;
