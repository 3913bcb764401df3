package eu.consenthub.localstack.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database per service, owned by the role that migrates it and open to the role that runs on it. Local passwords equal
 * the roles' names. The names are constants, which is why they may stand in the statements.
 */
final class Databases {

    private static final List<String> NAMES = List.of("consent", "notifier");

    private Databases() {}

    static void ensure(EmbeddedPostgres server) throws SQLException {
        for (String name : NAMES) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                ensureRole(connection, name + "_owner");
                ensureRole(connection, name + "_app");
                ensureDatabase(connection, name);
            }
            try (Connection connection = server.getDatabase("postgres", name).getConnection()) {
                grant(connection, name);
            }
        }
    }

    private static void ensureRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
        }
    }

    private static void ensureDatabase(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE %s OWNER %s_owner".formatted(name, name));
        }
    }

    private static void grant(Connection connection, String name) throws SQLException {
        run(connection, """
                REVOKE CONNECT ON DATABASE %1$s FROM PUBLIC;
                GRANT CONNECT ON DATABASE %1$s TO %1$s_owner, %1$s_app;
                ALTER SCHEMA public OWNER TO %1$s_owner;
                REVOKE ALL ON SCHEMA public FROM PUBLIC;
                GRANT USAGE ON SCHEMA public TO %1$s_app;
                """.formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
