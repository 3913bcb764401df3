package eu.consenthub.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.allinone.drive.HubAddresses;
import eu.consenthub.allinone.drive.HubClient;
import eu.consenthub.allinone.drive.HubProcess;
import eu.consenthub.allinone.drive.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Starting and stopping: one clear block, one clear sentence when it cannot be, nothing left behind. */
class StartJourney {

    @Test
    void saysWhereEverythingIsAndLeavesNothingRunning() {
        RunningHub hub = RunningHub.named("start");
        HubAddresses at = hub.addresses();
        String contactId;
        try (HubProcess process = hub.start()) {
            assertThat(process.log())
                    .contains(at.consent())
                    .contains(at.notifier())
                    .contains(at.sandbox())
                    .contains("integration  marketing  dpo  management  auditor")
                    .contains(hub.folder().toString());
            contactId = newContact(at);
        }
        ports(at).forEach(port -> assertThat(answers(port)).as("port " + port + " after the end").isFalse());

        try (HubProcess again = hub.start()) {
            again.kill();
        }
        try (HubProcess afterKill = hub.start()) {
            HubClient.as("dpo").get(at.consent() + "/api/contacts/" + contactId).expect(200);
        }
    }

    @Test
    void aTakenPortGivesOneSentenceThatNamesTheSetting() throws IOException {
        RunningHub hub = RunningHub.named("port");
        try (ServerSocket taken = new ServerSocket(hub.addresses().consentPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(hub::start)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("local-stack.consent-port")
                    .hasMessageNotContaining("\tat ");
        }
    }

    @Test
    void aSecondSystemOnTheSameFolderGivesOneSentence() {
        RunningHub hub = RunningHub.named("folder");
        try (HubProcess process = hub.start()) {
            assertThat(process.pid()).isPositive();
            assertThatThrownBy(() -> HubProcess.start(HubAddresses.free(), hub.folder(), 768))
                    .hasMessageContaining(hub.folder().toString())
                    .hasMessageNotContaining("\tat ");
        }
    }

    private static String newContact(HubAddresses at) {
        return HubClient.as("integration").post(at.consent() + "/api/contacts", """
                {"email": "stays@clinique-exemple.test", "locale": "fr"}""").expect(201).json().get("contactId").asString();
    }

    private static IntStream ports(HubAddresses at) {
        return IntStream.of(
                at.consentPort(), at.notifierPort(), at.sandboxPort(), at.registryPort(), at.kafkaPort(), at.postgresPort());
    }

    private static boolean answers(int port) {
        Pause.millis(50);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
