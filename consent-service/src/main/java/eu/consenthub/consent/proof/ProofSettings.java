package eu.consenthub.consent.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How days are closed.
 *
 * @param ledger name of this ledger in everything that is signed
 * @param settle how long after midnight (UTC) a day is closed: longer than instances' clocks differ and a write takes
 */
@ConfigurationProperties("consent.proof")
record ProofSettings(@DefaultValue("consent-hub") String ledger, @DefaultValue("5m") Duration settle) {

    ProofSettings {
        if (ledger.isBlank()) {
            throw new IllegalArgumentException("consent.proof.ledger is a name that is not empty");
        }
        if (settle.isNegative() || settle.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("consent.proof.settle lies between 0 and 1d");
        }
    }

    /** When a day may be closed. */
    Instant dueAt(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).plus(settle).toInstant();
    }
}
