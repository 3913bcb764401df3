package eu.consenthub.platform.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Mints and verifies the tokens of links. A token is base64url of: version (1 byte), kind (1), length of the key id (1), key
 * id, contact id (16), purpose in UTF-8 (the rest), and the first 16 bytes of HMAC-SHA-256 over all of it. It says who and
 * what for and nothing else, and does not expire: a link in an old mail must still stop the mails. Thread-safe.
 */
public final class LinkTokens {

    private static final byte VERSION = 1;
    private static final int HEADER = 3;
    private static final int CONTACT = 16;
    private static final int TAG = 16;
    private static final int LONGEST_PURPOSE = 64;
    private static final int LONGEST_TOKEN = 180;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] currentKey;
    private final Map<String, Mac> macs = new HashMap<>();

    public LinkTokens(LinkSettings settings) {
        this.currentKey = settings.currentKey().getBytes(StandardCharsets.US_ASCII);
        for (String id : settings.keys().keySet()) {
            macs.put(id, prototype(settings.key(id)));
        }
    }

    /**
     * A token for one contact and one errand; the same arguments give the same token as long as the key stays current.
     *
     * @param purpose at most 64 bytes in UTF-8 and not empty, or null
     */
    public String mint(LinkKind kind, UUID contactId, @Nullable String purpose) {
        byte[] about = purpose == null ? new byte[0] : purpose.getBytes(StandardCharsets.UTF_8);
        if (about.length > LONGEST_PURPOSE || (purpose != null && about.length == 0)) {
            throw new IllegalArgumentException("A link's purpose has 1 to 64 bytes");
        }
        ByteBuffer token = ByteBuffer.allocate(HEADER + currentKey.length + CONTACT + about.length + TAG)
                .put(VERSION)
                .put(kind.code())
                .put((byte) currentKey.length)
                .put(currentKey)
                .putLong(contactId.getMostSignificantBits())
                .putLong(contactId.getLeastSignificantBits())
                .put(about);
        Mac mac = Objects.requireNonNull(macFor(new String(currentKey, StandardCharsets.US_ASCII)));
        token.put(tag(mac, token.array(), token.position()));
        return ENCODER.encodeToString(token.array());
    }

    /** What the token says, or nothing when it is malformed, altered, or signed by a key not listed here. Never throws. */
    public Optional<LinkClaim> verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // A lenient decoder would take several spellings of the same bytes; only the one we mint is genuine.
        if (!ENCODER.encodeToString(bytes).equals(token)) {
            return Optional.empty();
        }
        return read(bytes);
    }

    private Optional<LinkClaim> read(byte[] bytes) {
        if (bytes.length < HEADER + CONTACT + TAG || bytes[0] != VERSION) {
            return Optional.empty();
        }
        int contactAt = HEADER + Byte.toUnsignedInt(bytes[2]);
        int tagAt = bytes.length - TAG;
        if (contactAt + CONTACT > tagAt) {
            return Optional.empty();
        }
        Mac mac = macFor(new String(bytes, HEADER, contactAt - HEADER, StandardCharsets.ISO_8859_1));
        if (mac == null || !MessageDigest.isEqual(tag(mac, bytes, tagAt), Arrays.copyOfRange(bytes, tagAt, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, contactAt, CONTACT);
        UUID contactId = new UUID(buffer.getLong(), buffer.getLong());
        int purposeAt = contactAt + CONTACT;
        String purpose = purposeAt == tagAt ? null : new String(bytes, purposeAt, tagAt - purposeAt, StandardCharsets.UTF_8);
        return LinkKind.ofCode(bytes[1])
                .map(kind -> new LinkClaim(kind, contactId, purpose));
    }

    private @Nullable Mac macFor(String keyId) {
        Mac prototype = macs.get(keyId);
        try {
            // A clone of a keyed Mac costs a fraction of a new one and needs no lock.
            return prototype == null ? null : (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HmacSHA256 of this JDK cannot be cloned", e);
        }
    }

    private static byte[] tag(Mac mac, byte[] bytes, int length) {
        mac.update(bytes, 0, length);
        return Arrays.copyOf(mac.doFinal(), TAG);
    }

    private static Mac prototype(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256", e);
        }
    }
}
