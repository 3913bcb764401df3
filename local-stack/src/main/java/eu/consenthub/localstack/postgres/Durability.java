package eu.consenthub.localstack.postgres;

import eu.consenthub.localstack.ground.LocalStackProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Whether a commit waits for the disk; the embedded server's own default is not to, so it is set and then asked. */
final class Durability {

    private static final String ASKED = """
            SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')
            """;

    private Durability() {}

    static Map<String, String> settings(boolean durable) {
        String value = durable ? "on" : "off";
        return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
    }

    static void require(EmbeddedPostgres server, boolean durable) throws SQLException {
        String wanted = durable ? "on" : "off";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ASKED)) {
            row.next();
            for (int column = 1; column <= 3; column++) {
                if (!wanted.equals(row.getString(column))) {
                    throw new LocalStackProblem("PostgreSQL runs with another durability than the wanted '" + wanted
                            + "': another server answers on its port.");
                }
            }
        }
    }
}
