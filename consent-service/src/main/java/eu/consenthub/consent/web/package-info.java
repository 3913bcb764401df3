/** How the service shows itself over HTTP: who may call what, and its description. May use no other room. */
@NullMarked
package eu.consenthub.consent.web;

import org.jspecify.annotations.NullMarked;
