package eu.consenthub.notifier.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come. {@code total} is queued, handed over, uncertain, skipped, and what failed before it was handed over. */
record ProgressView(
        CampaignStatus status,
        @Schema(description = "In words, what a campaign that is being sent waits for; it resumes by itself") @Nullable String waitingFor,
        @Schema(description = "Recipients, the skipped ones included") long total,
        @Schema(description = "Not handed over yet") long queued,
        @Schema(description = "Taken by the mail provider, whatever became of it then") long handedOver,
        @Schema(description = "Taken by the receiving server, those that complained later included") long delivered,
        @Schema(description = "Will never arrive") long failed,
        @Schema(description = "Reported as spam") long complained,
        @Schema(description = "Withdrew from the purpose or objected within 30 days after this mail, and after no newer one") long unsubscribed,
        @Schema(description = "Left out, by code: those of the permission rules, or CANCELLED") Map<String, Long> skipped,
        @Schema(description = "Handed over or not is being found out; never sent again before it is known") long uncertain,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
