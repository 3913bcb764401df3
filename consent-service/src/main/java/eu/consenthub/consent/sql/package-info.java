/** How many rows travel in one statement, and how values come back from a row. Knows policy. */
@NullMarked
package eu.consenthub.consent.sql;

import org.jspecify.annotations.NullMarked;
