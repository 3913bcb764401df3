/** PostgreSQL in a folder, durable when asked, with the hub's databases and roles. May use {@code ground}. */
@NullMarked
package eu.consenthub.localstack.postgres;

import org.jspecify.annotations.NullMarked;
