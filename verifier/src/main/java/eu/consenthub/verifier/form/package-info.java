/** Canonical JSON (RFC 8785), written and read, and digests over it. May use no other room. */
@NullMarked
package eu.consenthub.verifier.form;

import org.jspecify.annotations.NullMarked;
