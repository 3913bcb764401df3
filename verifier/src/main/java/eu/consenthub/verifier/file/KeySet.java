package eu.consenthub.verifier.file;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.root.PublicKeys;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads a JWK set (RFC 7517), as {@code /.well-known/jwks.json} gives it. */
public final class KeySet {

    private KeySet() {}

    /** @throws RuntimeException when it is none */
    public static PublicKeys read(InputStream in) {
        PublicKeys keys = new PublicKeys();
        try (JsonParser parser = Canonical.JSON.createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    Line key = Line.read(parser);
                    keys.add(key.text("kid"), key.text("x"));
                }
            }
        }
        return keys;
    }
}
