/** Invented contacts for the tutorial, the journeys and the benchmarks: realistic, messy, and nobody's. Needs no other room. */
@NullMarked
package eu.consenthub.allinone.sample;

import org.jspecify.annotations.NullMarked;
