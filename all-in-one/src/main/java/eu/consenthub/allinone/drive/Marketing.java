package eu.consenthub.allinone.drive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What marketing does with the system: bring contacts in, write a campaign, look at its audience, send it, watch it. */
public final class Marketing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HubAddresses at;
    private final HubClient client = HubClient.as("marketing");

    public Marketing(HubAddresses at) {
        this.at = at;
    }

    /** Uploads a file of contacts; answers the id of the import. */
    public String upload(Path file) {
        return client.upload(at.consent() + "/api/imports", file).expect(202).json().get("importId").asString();
    }

    public JsonNode importView(String importId) {
        return client.get(at.consent() + "/api/imports/" + importId).expect(200).json();
    }

    /** Waits until the import has ended; answers its last view. */
    public JsonNode awaitImport(String importId, Duration limit) {
        Pause.until("the import ends", limit, () -> ended(importView(importId).get("status").asString()));
        return importView(importId);
    }

    public JsonNode importFile(Path file, Duration limit) {
        return awaitImport(upload(file), limit);
    }

    /** Writes a campaign to everybody, in both languages; answers its id. */
    public String newCampaign(String name, String purpose) {
        String body = JSON.writeValueAsString(Map.of(
                "name", name,
                "purpose", purpose,
                "subject", Map.of("fr", name + " pour {{firstName}}", "en", name + " for {{firstName}}"),
                "body", Map.of(
                        "fr", "<p>Bonjour {{firstName}} {{lastName}},</p><p>Les nouvelles du mois.</p>",
                        "en", "<p>Hello {{firstName}} {{lastName}},</p><p>This month's news.</p>"),
                "audience", Map.of()));
        return client.post(at.notifier() + "/api/campaigns", body).expect(201).json().get("campaignId").asString();
    }

    /** Who would get it: {@code {matching, allowed, excluded}}. */
    public JsonNode audience(String campaignId) {
        return client.post(campaign(campaignId) + "/audience").expect(200).json();
    }

    public Reply send(String campaignId) {
        return client.post(campaign(campaignId) + "/send");
    }

    public JsonNode progress(String campaignId) {
        return client.get(campaign(campaignId) + "/progress").expect(200).json();
    }

    /** Waits until everything of the campaign is handed over or skipped; answers its last progress. */
    public JsonNode awaitCampaign(String campaignId, Duration limit) {
        Pause.until("the campaign ends", limit, () -> progress(campaignId).get("status").asString().equals("COMPLETED"));
        return progress(campaignId);
    }

    public JsonNode recipients(String campaignId, String status) {
        return client.get(campaign(campaignId) + "/recipients?status=" + status + "&limit=500").expect(200).json();
    }

    public JsonNode gate() {
        return client.get(at.notifier() + "/api/gate").expect(200).json();
    }

    /** Waits until the notifier may send, that is, until it has caught up with the consent events. */
    public void awaitOpenGate(Duration limit) {
        Pause.until("the gate opens", limit, () -> gate().get("open").asBoolean());
    }

    /** How many mails each address has in the sandbox. */
    public Map<String, Integer> mailsPerAddress() {
        Map<String, Integer> mails = new TreeMap<>();
        JsonNode counts = HubClient.stranger().get(at.sandbox() + "/sandbox/messages/recipients").expect(200).json();
        counts.properties().forEach(entry -> mails.put(entry.getKey(), entry.getValue().asInt()));
        return mails;
    }

    private String campaign(String campaignId) {
        return at.notifier() + "/api/campaigns/" + campaignId;
    }

    private static boolean ended(String status) {
        return status.equals("COMPLETED") || status.equals("FAILED");
    }
}
