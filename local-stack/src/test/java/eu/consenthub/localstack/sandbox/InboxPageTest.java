package eu.consenthub.localstack.sandbox;

import static eu.consenthub.localstack.sandbox.Letters.draft;
import static eu.consenthub.localstack.sandbox.Letters.letter;
import static eu.consenthub.localstack.sandbox.Letters.letterTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.mailgun.api.v3.MailgunMessagesApi;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxPageTest extends SandboxFixture {

    @Test
    void saysWhatToDoWhenItIsEmpty() {
        assertThat(page("/").body()).contains("No mail yet").contains("Send a campaign");
    }

    @Test
    void listsTheNewestFirstPageByPageAndFindsByAddress() {
        List<String> sixty = IntStream.range(0, 60).mapToObj(i -> "p" + i + "@a.test").toList();
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letter("sixty@x", sixty));
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("zoe@clinique.test"));

        assertThat(page("/").body()).contains("zoe@clinique.test", "1–50 of 61", "Older</a>").doesNotContain("Newer</a>");
        assertThat(page("/?page=2").body()).contains("51–61 of 61", "Newer</a>").doesNotContain("zoe@clinique.test");
        assertThat(page("/?q=CLINIQUE").body()).contains("zoe@clinique.test", "1 to “CLINIQUE”").doesNotContain("p1@a.test");
        assertThat(page("/?q=nobody").body()).contains("Nobody by that address");
    }

    @Test
    void showsTheMailInACageWithWorkingLinks() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("zoe@clinique.test"));

        assertThat(page("/?mail=1-0").body())
                .contains("Bonjour É. zoe", "<iframe", "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        HttpResponse<String> html = page("/sandbox/messages/1-0/html");
        assertThat(html.body()).startsWith("<base target=\"_blank\">").contains("href=\"http://localhost/u/token-of-zoe@clinique.test\"");
        assertThat(html.headers().firstValue("content-security-policy").orElseThrow()).startsWith("sandbox ")
                .contains("default-src 'none'");
        assertThat(page("/?mail=1-0&part=headers").body())
                .contains("href=\"http://localhost/u/token-of-zoe@clinique.test\"",
                        "action=\"http://localhost/u/token-of-zoe@clinique.test\"");
        assertThat(page("/?mail=1-0&part=variables").body()).contains("token-of-zoe@clinique.test", "campaign");
        assertThat(page("/sandbox/messages/1-0/mime").body()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void makesAnEventHappenByAPlainForm() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, letterTo("zoe@clinique.test"));

        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/sandbox/messages/1-0/events"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(BodyPublishers.ofString("event=complained")).build());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(answer.headers().firstValue("location").orElseThrow()).body()).contains("Complaint");
        assertThat(post("/sandbox/messages/1-0/events", "application/x-www-form-urlencoded", "event=lost").statusCode()).isEqualTo(400);
        assertThat(page("/sandbox/messages/9-9/html").statusCode()).isEqualTo(404);
    }

    @Test
    void showsNothingOfAMailAsMarkupOfItsOwn() {
        sdk(MailgunMessagesApi.class).sendMessage(DOMAIN, draft("x@y", List.of("a@b.test")).subject("<script>alert(1)</script>").build());

        HttpResponse<String> page = page("/?mail=1-0&part=headers");

        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(page("/inbox.css").body()).contains("prefers-color-scheme: dark");
    }
}
