/** Where instants and identifiers come from, so that tests can move the clock; may use no other room. */
@NullMarked
package eu.consenthub.platform.time;

import org.jspecify.annotations.NullMarked;
