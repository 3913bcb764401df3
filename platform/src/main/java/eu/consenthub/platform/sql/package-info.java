/** How the services talk to PostgreSQL. Knows nothing of the other rooms. */
@NullMarked
package eu.consenthub.platform.sql;

import org.jspecify.annotations.NullMarked;
