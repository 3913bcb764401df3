package eu.consenthub.consent.contact;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address may look like (RFC 5321, 6531; limits of ADDR-3) and how it is brought into one form (ADDR-1). */
final class EmailSyntax {

    private static final int LOCAL_OCTETS = 64;
    private static final int DOMAIN_OCTETS = 255;
    private static final int TOTAL_OCTETS = 254;

    /** Dot-atom, or a quoted string; letters of any script are allowed (RFC 6531). */
    private static final Pattern LOCAL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*|\"([^\"\\\\\\p{Cc}]|\\\\[\\x20-\\x7e])+\"");

    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private EmailSyntax() {}

    static Optional<String> matchKey(String text) {
        String address = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        if (at <= 0 || octets(address) > TOTAL_OCTETS) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        if (octets(local) > LOCAL_OCTETS || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1))
                .map(domain -> local.toLowerCase(Locale.ROOT) + "@" + domain)
                .filter(key -> octets(key) <= TOTAL_OCTETS);
    }

    private static Optional<String> domain(String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return ascii(bare)
                .filter(domain -> domain.length() <= DOMAIN_OCTETS && DOMAIN.matcher(domain).matches())
                .filter(EmailSyntax::hasNameAtTheTop);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An all-numeric last label is an IP address written badly, never a domain (RFC 3696, section 2). */
    private static boolean hasNameAtTheTop(String domain) {
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        return top.length() >= 2 && !top.chars().allMatch(Character::isDigit);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
