package eu.consenthub.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of a sample file, read without the hub's own code and brought to their match key by rule ADDR-1. */
final class SampleAddresses {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s;,\"|@]+@[^\\s;,\"|@]+\\.[^\\s;,\"|@]+");

    private SampleAddresses() {}

    static Set<String> keysOf(Path file) {
        Set<String> keys = new TreeSet<>();
        Matcher found = ADDRESS.matcher(read(file));
        while (found.find()) {
            keys.add(keyOf(found.group()));
        }
        return keys;
    }

    static String keyOf(String address) {
        String text = Normalizer.normalize(address.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        String domain = text.substring(at + 1).replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
        return text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(domain);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain; // not an address then, and refused by the import
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
