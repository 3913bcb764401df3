/** A small HTTP server on the loopback address: whole requests in, whole or streamed replies out. May use {@code ground}. */
@NullMarked
package eu.consenthub.localstack.http;

import org.jspecify.annotations.NullMarked;
