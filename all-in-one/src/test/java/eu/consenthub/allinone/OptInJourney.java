package eu.consenthub.allinone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubClient;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Pause;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Double opt-in, end to end, in a real browser with and without scripts: the form, the one mail in the inbox, its link, the button. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OptInJourney {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningHub hub = RunningHub.named("opt-in");
    private final HubAddresses at = hub.addresses();
    private final HubClient dpo = HubClient.as("dpo");
    private Browser browser;
    private HubProcess process;

    @BeforeAll
    void start() {
        browser = Browser.open();
        process = hub.start();
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

    @DisplayName("CONS-2: asked for in the form, confirmed from the mailbox, and only then permitted")
    @ParameterizedTest(name = "{0} px, scripts: {1}, {2}")
    @CsvSource({"390, false, fr", "1280, true, en"})
    void subscribesByFormAndConfirmsFromTheMailbox(int width, boolean scripts, String language) {
        String email = "lectrice-" + language + "@clinique-exemple.test";
        Page page = browser.page(width, scripts, language.equals("fr") ? "fr-FR" : "en-GB");

        page.navigate(at.consent() + "/subscribe");
        fits(page, "form-" + width);
        assertThat(page.locator("input[type=checkbox]:checked").count()).isZero();
        page.locator("main button").click();
        assertThat(page.locator(".fault")).hasCount(2);
        fits(page, "faults-" + width);

        page.locator("#email").fill(email);
        page.locator("#want-newsletter").check();
        page.locator("main button").click();
        assertThat(page.locator("main")).containsText(email);
        fits(page, "requested-" + width);
        assertThat(dpo.get(at.consent() + "/api/contacts?email=" + email).expect(200).json().get("items")).isEmpty();

        JsonNode mail = mailTo(email);
        assertThat(mail.get("headers").has("List-Unsubscribe")).isFalse();
        page.navigate(mail.get("text").asString().replaceAll("(?s).*\\((http[^)]+/confirm/[^)]+)\\).*", "$1"));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        fits(page, "confirm-" + width);
        assertThat(decision(email)).isEqualTo("DENY");
        page.locator("main button").click();
        assertThat(page.locator("[role=status]")).isVisible();
        fits(page, "confirmed-" + width);

        assertThat(decision(email)).isEqualTo("ALLOW");
        assertThat(page.context().cookies()).isEmpty();
        JsonNode given = history(email).get(2);
        assertThat(given.get("type").asString()).isEqualTo("ConsentGiven");
        assertThat(given.get("wording").get("language").asString()).isEqualTo(language);
        assertThat(given.get("evidence").get("mail").get("subject").asString()).isEqualTo(mail.get("subject").asString());
        assertThat(messagesTo(email).size()).isEqualTo(1);
        assertThat(process.log()).doesNotContain(email);
    }

    private JsonNode mailTo(String email) {
        Pause.until("the mail is in the inbox", SOON, () -> !messagesTo(email).isEmpty());
        return messagesTo(email).get(0);
    }

    private JsonNode messagesTo(String email) {
        return HubClient.stranger().get(at.sandbox() + "/sandbox/messages?to=" + email).expect(200).json();
    }

    private JsonNode history(String email) {
        JsonNode found = dpo.get(at.consent() + "/api/contacts?email=" + email).expect(200).json().get("items").get(0);
        return dpo.get(at.consent() + "/api/contacts/" + found.get("contactId").asString() + "/history").expect(200).json().get("items");
    }

    private String decision(String email) {
        return dpo.get(at.consent() + "/api/decisions?purpose=newsletter&channel=EMAIL&email=" + email).expect(200).json().get("decision")
                .asString();
    }

    /** Nothing is cut or overflows; a picture of it, light and dark, lies beside the journey's data. */
    private void fits(Page page, String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("overflow of " + name).isZero();
        for (ColorScheme scheme : new ColorScheme[]{ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Path picture = hub.folder().resolveSibling(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        }
    }
}
