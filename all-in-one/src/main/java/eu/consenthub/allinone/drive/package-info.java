/** Starts the whole system as a process of its own and talks to it as its users do; the journeys and the benchmarks stand on it. May use only HTTP. */
@NullMarked
package eu.consenthub.allinone.drive;

import org.jspecify.annotations.NullMarked;
