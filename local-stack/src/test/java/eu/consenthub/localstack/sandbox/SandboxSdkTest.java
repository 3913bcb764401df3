package eu.consenthub.localstack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mailgun.api.v3.MailgunDomainsApi;
import com.mailgun.api.v3.MailgunMessagesApi;
import com.mailgun.enums.YesNo;
import com.mailgun.enums.YesNoHtml;
import com.mailgun.model.domains.DomainTracking;
import com.mailgun.model.message.MailgunMimeMessage;
import com.mailgun.model.message.MessageResponse;
import feign.FeignException;
import feign.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The calls beside sending and events: whole messages as MIME, and a domain's tracking switches. */
class SandboxSdkTest extends SandboxFixture {

    @Test
    void takesAWholeMessageAsItIs() throws IOException {
        Path source = Files.writeString(folder.resolve("letter.eml"), """
                From: Terascop <lettre@mg.localhost.test>\r
                To: ana@a.test\r
                Subject: =?UTF-8?Q?Bonjour_=C3=89milie?=\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                Votre demande a bien été reçue.\r
                """);

        MessageResponse response = sdk(MailgunMessagesApi.class).sendMIMEMessage(DOMAIN,
                MailgunMimeMessage.builder().to("ana@a.test").message(source.toFile()).build());

        assertThat(response.getMessage()).isEqualTo("Queued. Thank you.");
        JsonNode mails = get("/sandbox/messages?to=ana@a.test");
        assertThat(mails.size()).isEqualTo(1);
        assertThat(page("/sandbox/messages/" + mails.get(0).path("key").asString() + "/mime").body())
                .contains("Subject: =?UTF-8?Q?Bonjour_=C3=89milie?=", "Votre demande a bien été reçue.");
    }

    @Test
    void refusesAMimeMessageWithoutARecipientAsTheVendorDoes() {
        assertThat(post("/v3/" + DOMAIN + "/messages.mime", "application/x-www-form-urlencoded", "message=x").statusCode())
                .isIn(400, 401);
    }

    @Test
    void keepsEachDomainsTrackingSwitches() {
        MailgunDomainsApi domains = sdk(MailgunDomainsApi.class);

        domains.updateDomainOpenTrackingSettings(DOMAIN, YesNo.NO);
        // As a raw answer: the SDK cannot read the truth value that the vendor answers here.
        try (Response answer = domains.updateDomainClickTrackingSettingsFeignResponse(DOMAIN, YesNoHtml.YES)) {
            assertThat(answer.status()).isEqualTo(200);
        }

        DomainTracking tracking = domains.getDomainTrackingSettings(DOMAIN).getTracking();
        assertThat(tracking.getOpen().getActive()).isFalse();
        assertThat(tracking.getClick().getActive()).isTrue();
    }

    @Test
    void showsItsSwitchesToNobodyWithoutTheKey() {
        assertThatThrownBy(() -> sdk(MailgunDomainsApi.class, "wrong").getDomainTrackingSettings(DOMAIN))
                .isInstanceOf(FeignException.Unauthorized.class);
    }
}
