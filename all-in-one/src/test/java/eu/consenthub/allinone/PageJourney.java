package eu.consenthub.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubClient;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Marketing;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a contact sees, in a real browser: from the mail in the inbox page to "done", with and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageJourney {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningHub hub = RunningHub.named("pages");
    private final HubAddresses at = hub.addresses();
    private final Marketing marketing = new Marketing(at);
    private Browser browser;
    private HubProcess process;

    @BeforeAll
    void start() {
        browser = Browser.open();
        process = hub.start();
        for (int i = 1; i <= 4; i++) {
            subscribe("lectrice" + i + "@clinique-exemple.test");
        }
        marketing.awaitOpenGate(SOON);
        String campaign = marketing.newCampaign("Lettre", "newsletter");
        marketing.send(campaign).expect(202);
        marketing.awaitCampaign(campaign, SOON);
    }

    @AfterAll
    void stop() {
        if (process != null) {
            process.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesWithOneButtonAndFindsTheWayBackOnTheSamePage(boolean scripts) {
        String email = scripts ? "lectrice1@clinique-exemple.test" : "lectrice2@clinique-exemple.test";
        Page page = browser.page(360, scripts, "fr-FR");

        page.navigate(unsubscribeLink(email));
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("body")).not().containsText(email);
        assertThat(decision(email)).isEqualTo("ALLOW");
        page.locator("main button").first().click();

        assertThat(page.locator("main")).containsText("C’est fait");
        assertThat(decision(email)).isEqualTo("DENY");
        assertThat(page.context().cookies()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(hub.folder().resolveSibling("done-" + scripts + ".png")).setFullPage(true));
    }

    @Test
    void nothingOverflowsAtThreeHundredAndTwentyPixels() {
        Page page = browser.page(320, true, "fr-FR");

        page.navigate(unsubscribeLink("lectrice3@clinique-exemple.test"));

        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).isZero();
    }

    @Test
    void theInboxListsTheMailAndItsLinkLeadsToTheQuestion() {
        Page page = browser.page(1280, true, "fr-FR");

        page.navigate(at.sandbox() + "/?to=lectrice4@clinique-exemple.test");
        page.getByRole(AriaRole.LINK).filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("lectrice4")).first().click();

        assertThat(page.locator("iframe").first()).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(hub.folder().resolveSibling("inbox.png")));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Headers")).click();
        assertThat(page.locator("body")).containsText("List-Unsubscribe");
    }

    private void subscribe(String email) {
        HubClient.as("integration").post(at.consent() + "/api/consents", """
                {"contact": {"email": "%s", "firstName": "Zoé", "locale": "fr", "audience": "CONSUMER"},
                 "purpose": "newsletter", "channel": "EMAIL", "act": "GIVE", "basis": "CONSENT", "method": "PAPER",
                 "wording": {"id": "paper-form", "version": 1, "language": "fr"}}""".formatted(email)).expect(201);
    }

    private String unsubscribeLink(String email) {
        JsonNode mails = HubClient.stranger().get(at.sandbox() + "/sandbox/messages?to=" + email).expect(200).json();
        return mails.get(0).get("headers").get("List-Unsubscribe").asString().replaceAll("[<>]", "");
    }

    private String decision(String email) {
        return HubClient.as("dpo").get(at.consent() + "/api/decisions?purpose=newsletter&channel=EMAIL&email=" + email)
                .expect(200).json().get("decision").asString();
    }
}
