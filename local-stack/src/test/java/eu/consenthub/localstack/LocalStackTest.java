package eu.consenthub.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path folder;

    @Test
    void startsEverythingTwiceOnOneFolderWithOneLinkKey() throws Exception {
        String key;
        try (LocalStack first = LocalStack.start(LocalStackSettings.forTests(folder))) {
            key = first.linkKey();
            assertEverythingAnswers(first);
            assertThatThrownBy(() -> LocalStack.start(LocalStackSettings.forTests(folder)))
                    .isInstanceOf(LocalStackProblem.class)
                    .hasMessage("The folder " + folder.toAbsolutePath()
                            + " is in use by another running local stack: stop that one, or choose another folder.");
        }
        try (LocalStack second = LocalStack.start(LocalStackSettings.forTests(folder))) {
            assertThat(second.linkKey()).isEqualTo(key);
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
            assertEverythingAnswers(second);
        }
    }

    @Test
    void namesTheSettingOfATakenPortAndLeavesNothingRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            LocalStackSettings settings = LocalStackSettings.forTests(folder);

            assertRefused(settings.withPorts(taken, 0, 0, 0), taken, "local-stack.postgres-port");
            assertRefused(settings.withPorts(0, taken, 0, 0), taken, "local-stack.kafka-port");
            assertRefused(settings.withPorts(0, 0, taken, 0), taken, "local-stack.registry-port");
            assertRefused(settings.withPorts(0, 0, 0, taken), taken, "local-stack.sandbox-port");
        }
    }

    private static void assertRefused(LocalStackSettings settings, int port, String setting) {
        assertThatThrownBy(() -> LocalStack.start(settings))
                .isInstanceOf(LocalStackProblem.class)
                .hasMessage("Port " + port + " is already taken: stop what listens there, or choose another port with " + setting + ".");
    }

    private static void assertEverythingAnswers(LocalStack stack) throws Exception {
        try (Connection connection = DriverManager.getConnection(stack.postgres().jdbcUrl("consent"), "consent_app", "consent_app")) {
            assertThat(connection.isValid(2)).isTrue();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
        HttpClient http = HttpClient.newHttpClient();
        for (String url : new String[]{stack.registry().baseUrl() + "/subjects", stack.sandbox().baseUrl() + "/"}) {
            assertThat(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
