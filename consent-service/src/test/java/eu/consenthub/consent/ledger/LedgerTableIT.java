package eu.consenthub.consent.ledger;

import static eu.consenthub.consent.ledger.LedgerFixture.chain;
import static eu.consenthub.consent.ledger.LedgerFixture.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.contact.ContactId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The table of the ledger (EVID-1)")
class LedgerTableIT {

    @ParameterizedTest(name = "refuses to {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            consent_app   | UPDATE ledger_entry SET type = 'ConsentGiven'
            consent_app   | DELETE FROM ledger_entry
            consent_app   | TRUNCATE ledger_entry
            consent_owner | UPDATE ledger_entry SET type = 'ConsentGiven'
            consent_owner | DELETE FROM ledger_entry
            consent_owner | TRUNCATE ledger_entry
            """)
    void refusesToForgetOrToRewrite(String role, String statement) {
        ContactId id = subscriber();

        assertThatThrownBy(() -> execute(role, statement)).isInstanceOf(SQLException.class)
                .hasMessageContaining(role.equals("consent_owner") ? "append-only" : "permission denied");

        assertThat(chain(id)).hasSize(2);
        assertThat(ChainVerifier.firstBroken(chain(id))).isEmpty();
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(LedgerFixture.jdbcUrl(), role, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
