/** How the service shows itself over HTTP: who may call what, its description, and the frame that all pages of contacts stand in. Knows policy, decision. */
@NullMarked
package eu.consenthub.consent.web;

import org.jspecify.annotations.NullMarked;
