package eu.consenthub.platform.sql;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of every connection to PostgreSQL, whatever its address. */
@Configuration(proxyBeanMethods = false)
public class SqlConfiguration {

    /** Values travel in binary: neither side prints and parses the many identifiers, instants and hashes of a batch. */
    @Bean
    ConnectionFactoryOptionsBuilderCustomizer binaryTransfer() {
        return options -> options.option(PostgresqlConnectionFactoryProvider.FORCE_BINARY, true);
    }
}
