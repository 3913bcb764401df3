/** Measures what the documentation claims, each figure beside the limit of the same machine in the same run. May use the drive of all-in-one and JDBC. */
@NullMarked
package eu.consenthub.benchmarks;

import org.jspecify.annotations.NullMarked;
