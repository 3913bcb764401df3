package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import java.util.Map;

/** Why the vendor would not take a call, in its words as far as they are known. */
record VendorRefusal(int status, String message) {

    static VendorRefusal bad(String message) {
        return new VendorRefusal(400, message);
    }

    Reply reply() {
        return Reply.json(status, Map.of("message", message));
    }
}
