package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who may do what: the account key everything, the sending key only hand over messages. */
final class Access {

    private Access() {}

    static boolean allows(Request request, boolean sending) {
        String header = request.header("Authorization");
        return header.equals(basic(SandboxSettings.API_KEY)) || (sending && header.equals(basic(SandboxSettings.SENDING_KEY)));
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString(("api:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
