package eu.consenthub.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One database of the measured system, as its owner; password and name are the same locally. */
record Database(String jdbcUrl, String user) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, user);
    }

    /** The first column of every row, as text. */
    List<String> column(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read from the measured database", e);
        }
    }

    long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the measured database", e);
        }
    }
}
