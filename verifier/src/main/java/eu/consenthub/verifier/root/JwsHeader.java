package eu.consenthub.verifier.root;

import eu.consenthub.verifier.form.Canonical;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** The header of a JWS: its members in canonical form. */
record JwsHeader(Map<String, String> members) {

    /** @throws IllegalArgumentException when it is no JSON object */
    static JwsHeader parse(byte[] bytes) {
        try {
            return new JwsHeader(Canonical.membersOf(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the header of the signature is no JSON", e);
        }
    }

    String keyId() {
        return Canonical.text(members.getOrDefault("kid", "\"\""));
    }

    /** A header that demands extensions (crit) is refused: we know none. */
    boolean isOf(String type) {
        return "\"EdDSA\"".equals(members.get("alg")) && ('"' + type + '"').equals(members.get("typ")) && !members.containsKey("crit");
    }
}
