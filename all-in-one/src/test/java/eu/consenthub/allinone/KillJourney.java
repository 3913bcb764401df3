package eu.consenthub.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.allinone.drive.HubClient;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Marketing;
import eu.consenthub.allinone.drive.Pause;
import eu.consenthub.allinone.sample.SampleContacts;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A process that dies as in a power cut, in the middle of its work: nothing acknowledged is lost, nobody is mailed twice. */
class KillJourney {

    private static final int LINES = 5_000;
    private static final Duration LONG = Duration.ofSeconds(120);

    private final RunningHub hub = RunningHub.named("kill");
    private final Marketing marketing = new Marketing(hub.addresses());

    @Test
    @DisplayName("Invariants 1 and 3: kill -9 during an import and twice during a campaign")
    void losesNothingAndMailsNobodyTwice() throws Exception {
        Path file = sample();
        String importId = killDuringImport(file);
        String campaign;
        try (HubProcess process = hub.start("--notifier.mailgun.chunk-size=50")) {
            JsonNode view = marketing.awaitImport(importId, LONG);
            assertThat(view.get("status").asString()).isEqualTo("COMPLETED");
            assertThat(view.get("lines").asInt()).isEqualTo(LINES);
            assertNothingIsMissingAfterImporting(file);
            marketing.awaitOpenGate(LONG);
            campaign = startSlowCampaign();
            process.kill();
        }
        killAgain(campaign);
        try (HubProcess process = hub.start("--notifier.mailgun.chunk-size=50")) {
            HubClient.stranger().delete(hub.addresses().sandbox() + "/sandbox/faults");
            JsonNode progress = marketing.awaitCampaign(campaign, LONG);
            assertThat(process.log()).contains("ready");
            assertEveryoneHasOneMail(progress);
        }
    }

    private String killDuringImport(Path file) {
        try (HubProcess process = hub.start()) {
            String importId = marketing.upload(file);
            Pause.until("a part of the file is in", LONG, () -> marketing.importView(importId).get("lines").asInt() > 1000);
            process.kill();
            return importId;
        }
    }

    private String startSlowCampaign() {
        HubClient.stranger().delete(hub.addresses().sandbox() + "/sandbox/faults");
        HubClient.stranger().post(hub.addresses().sandbox() + "/sandbox/faults", """
                {"kind": "SLOW", "count": 10000, "delayMillis": 150}""").expect(200);
        String campaign = marketing.newCampaign("Lettre", "newsletter");
        marketing.send(campaign).expect(202);
        awaitMore(campaign, 200);
        return campaign;
    }

    private void killAgain(String campaign) {
        try (HubProcess process = hub.start("--notifier.mailgun.chunk-size=50")) {
            int before = handedOver(campaign);
            awaitMore(campaign, before + 200);
            process.kill();
        }
    }

    private void awaitMore(String campaign, int wanted) {
        Pause.until(wanted + " are handed over", LONG, () -> handedOver(campaign) >= wanted);
    }

    private int handedOver(String campaign) {
        return marketing.progress(campaign).get("handedOver").asInt();
    }

    private void assertNothingIsMissingAfterImporting(Path file) throws SQLException {
        long entries = ledgerEntries();
        JsonNode again = marketing.importFile(file, LONG);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(ledgerEntries()).isEqualTo(entries);
        assertThat(count("SELECT count(*) FROM (SELECT contact_id FROM ledger_entry GROUP BY contact_id"
                + " HAVING count(*) <> max(sequence)) AS with_gap")).isZero();
    }

    private void assertEveryoneHasOneMail(JsonNode progress) {
        Map<String, Integer> mails = marketing.mailsPerAddress();
        int skipped = 0;
        for (JsonNode reason : progress.get("skipped")) {
            skipped += reason.asInt();
        }
        assertThat(mails.values()).containsOnly(1);
        assertThat(mails).hasSize(progress.get("total").asInt() - skipped);
        assertThat(progress.get("uncertain").asInt()).isZero();
    }

    private long ledgerEntries() throws SQLException {
        return count("SELECT count(*) FROM ledger_entry");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(hub.addresses().jdbc("consent"), "consent_owner", "consent_owner");
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Path sample() throws IOException {
        Path file = Files.createDirectories(hub.folder().getParent()).resolve("contacts.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            SampleContacts.write(LINES, 7, out);
        }
        return file;
    }
}
