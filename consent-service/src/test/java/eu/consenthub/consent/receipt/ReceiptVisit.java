package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JWSObject;
import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does who asks for receipts and has them checked. */
final class ReceiptVisit {

    private ReceiptVisit() {}

    static WebTestClient.ResponseSpec ask(String user, Object contact, String accept, String query) {
        return ConsentServiceFixture.as(user).get().uri("/api/contacts/" + contact + "/receipt" + query)
                .header(HttpHeaders.ACCEPT, accept).exchange();
    }

    static byte[] issued(RecordedContact contact, String accept, String query) {
        return Objects.requireNonNull(ask("dpo", contact.id(), accept, query).expectStatus().isOk().expectHeader()
                .contentTypeCompatibleWith(accept.equals("*/*") ? "application/jose" : accept)
                .expectBody(byte[].class).returnResult().getResponseBody());
    }

    static String signed(RecordedContact contact) {
        return new String(issued(contact, "*/*", ""), StandardCharsets.US_ASCII);
    }

    static JsonNode readable(RecordedContact contact, String query) {
        return JsonMapper.shared().readTree(issued(contact, "application/ld+json", query));
    }

    static JsonNode payload(String jws) {
        try {
            return JsonMapper.shared().readTree(JWSObject.parse(jws).getPayload().toBytes());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static String pasted(String text) {
        return page(ConsentServiceFixture.anybody().post().uri("/verify?lang=en").contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("receipt", text)).exchange());
    }

    static String uploaded(byte[] file, String reference) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", file).filename("receipt.pdf");
        form.part("receipt", "");
        form.part("r", reference);
        return page(ConsentServiceFixture.anybody().post().uri("/verify?lang=en").body(BodyInserters.fromMultipartData(form.build()))
                .exchange());
    }

    static String page(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    /** Deletes what erasure deletes: everything that identifies. */
    static void erase(RecordedContact contact) {
        for (String sql : new String[]{"DELETE FROM evidence WHERE contact_id = :id", "DELETE FROM contact WHERE contact_id = :id"}) {
            ConsentServiceFixture.database().sql(sql).bind("id", contact.id()).fetch().rowsUpdated().block(Duration.ofSeconds(10));
        }
    }

    static void assertValid(String schema, JsonNode document) throws java.io.IOException {
        String text = new ClassPathResource("consent/receipt/" + schema + ".schema.json").getContentAsString(StandardCharsets.UTF_8);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        assertThat(compiled.validate(document.toString(), InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))).isEmpty();
    }

    static Map<String, ?> oralYes(String purpose, String channel) {
        return Map.of("purpose", purpose, "channel", channel, "act", "GIVE", "method", "PHONE_CALL", "wording",
                Map.of("id", "oral-script", "version", 1, "language", "en"), "evidence", Map.of("staff", "s-17", "recording", "call-42"));
    }
}
