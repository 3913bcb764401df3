package eu.consenthub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may do what: for each operation those named here and nobody else. */
class AccessIT {

    private static final List<String> STAFF = List.of("integration", "marketing", "dpo", "management", "auditor", "notifier");
    private static final String SOMEBODY = "00000000-0000-7000-8000-000000000000";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /api/contacts                         | integration marketing dpo
            GET   | /api/contacts?email=a@example.org     | marketing dpo
            GET   | /api/contacts/{id}                    | marketing dpo
            PATCH | /api/contacts/{id}                    | marketing dpo
            POST  | /api/contacts/{id}/consents           | integration marketing dpo
            GET   | /api/contacts/{id}/standing           | marketing dpo
            GET   | /api/contacts/{id}/history            | dpo auditor
            GET   | /api/contacts/{id}/receipt            | dpo auditor
            POST  | /api/consents                         | integration marketing dpo
            GET   | /api/history                          | dpo
            GET   | /api/ledger/roots                     | dpo auditor
            GET   | /api/ledger/verification              | dpo auditor
            GET   | /api/ledger/export                    | dpo auditor
            GET   | /api/decisions                        | integration marketing dpo
            POST  | /api/decisions                        | integration marketing dpo
            GET   | /api/imports                          | marketing dpo
            POST  | /api/wordings                         | marketing dpo
            GET   | /api/wordings/newsletter-web/versions | marketing dpo auditor
            POST  | /api/lists                            | marketing dpo
            GET   | /api/lists                            | marketing dpo
            GET   | /api/purposes                         | marketing dpo
            POST  | /internal/release                     | notifier
            POST  | /internal/service-mails/{id}/release  | notifier
            PUT   | /internal/service-mails/{id}/text     | notifier
            """)
    void isOpenToTheseAlone(String method, String path, String users) {
        Set<String> permitted = Set.of(users.split(" "));

        assertThat(status(ConsentServiceFixture.anybody(), method, path)).as("nobody").isEqualTo(401);
        for (String user : STAFF) {
            int status = status(ConsentServiceFixture.as(user), method, path);
            if (permitted.contains(user)) {
                assertThat(status).as(user).isNotIn(401, 403);
            } else {
                assertThat(status).as(user).isEqualTo(403);
            }
        }
    }

    private static int status(WebTestClient client, String method, String path) {
        WebTestClient.RequestBodySpec request = client.method(HttpMethod.valueOf(method)).uri(path.replace("{id}", SOMEBODY));
        if (!method.equals("GET")) {
            request.bodyValue(Map.of());
        }
        return request.exchange().returnResult(byte[].class).getStatus().value();
    }
}
