package eu.consenthub.notifier.permission;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When knowledge is too old to act on.
 *
 * @param limit age at which the knowledge of a partition closes the gate
 */
@Validated
@ConfigurationProperties("notifier.gate")
record GateSettings(@NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("30s") Duration limit) {}
