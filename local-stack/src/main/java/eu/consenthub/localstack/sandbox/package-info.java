/** A Mailgun look-alike: the vendor's API at its door, an inbox to look at, switches for what goes wrong. May use {@code mail}, {@code outcome}, {@code page}, {@code http}, {@code ground}. */
@NullMarked
package eu.consenthub.localstack.sandbox;

import org.jspecify.annotations.NullMarked;
