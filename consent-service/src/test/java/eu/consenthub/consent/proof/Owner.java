package eu.consenthub.consent.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the owner of the database can do to it, once the triggers are out of the way; and how a test undoes it. */
record Owner(String jdbcUrl) {

    private static final List<String> TABLES = List.of("ledger_root_node", "ledger_root_timestamp", "ledger_root", "ledger_entry",
            "chain_head");

    /** Remembers what is there. */
    void keep() {
        for (String table : TABLES) {
            execute("DROP TABLE IF EXISTS kept_" + table);
            execute("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
        }
    }

    /** Brings back what was there. */
    void restore() {
        TABLES.forEach(table -> force("DELETE FROM " + table));
        TABLES.reversed().forEach(table -> force("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_" + table));
    }

    /** Without the triggers that refuse it. */
    int force(String sql, Object... values) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            triggers(statement, "DISABLE");
            int rows;
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                rows = update(prepared, values);
            }
            triggers(statement, "ENABLE");
            connection.commit();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int execute(String sql, Object... values) {
        try (Connection connection = open(); PreparedStatement statement = connection.prepareStatement(sql)) {
            return update(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql, Object... values) {
        try (Connection connection = open(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only a superuser could disable those of foreign keys as well. */
    private static void triggers(Statement statement, String word) throws SQLException {
        for (String table : TABLES) {
            statement.execute("ALTER TABLE " + table + " " + word + " TRIGGER USER");
        }
    }

    private static int update(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        return statement.executeUpdate();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, "consent_owner", "consent_owner");
    }
}
