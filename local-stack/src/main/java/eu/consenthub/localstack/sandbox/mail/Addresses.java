package eu.consenthub.localstack.sandbox.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code Name <a@b>, c@d} lists. */
public final class Addresses {

    private static final Pattern BARE = Pattern
            .compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}])?");

    private Addresses() {}

    /** The entries of a list, split at commas outside quotes. */
    public static List<String> split(String list) {
        if (list.indexOf(',') < 0) {
            return list.isBlank() ? List.of() : List.of(list.strip());
        }
        List<String> entries = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || (list.charAt(i) == ',' && !quoted)) {
                add(entries, list.substring(start, i));
                start = i + 1;
            } else if (list.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return entries;
    }

    /** What stands between the angle brackets, or the whole. */
    public static String bare(String entry) {
        int open = entry.lastIndexOf('<');
        return open >= 0 && entry.endsWith(">") ? entry.substring(open + 1, entry.length() - 1) : entry;
    }

    public static boolean isValid(String entry) {
        return BARE.matcher(bare(entry)).matches();
    }

    private static void add(List<String> entries, String entry) {
        if (!entry.isBlank()) {
            entries.add(entry.strip());
        }
    }
}
