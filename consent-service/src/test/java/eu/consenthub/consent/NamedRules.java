package eu.consenthub.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests name which rules, read from the sources of every module's tests. */
final class NamedRules {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*@Rule\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([A-Z]+-\\d+)\"");
    private static final Pattern DECLARED = Pattern.compile("(?m)^(\\s*)(?:public |static |final )*(?:class (\\w+)|void (\\w+)\\()");
    private static final Pattern RUN = Pattern.compile("@(Test|ParameterizedTest|Property|ArchTest)\\b");

    private final SortedMap<String, SortedSet<String>> tests = new TreeMap<>();
    private final List<String> strays = new ArrayList<>();

    static NamedRules inSources() throws IOException {
        NamedRules found = new NamedRules();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path folder : modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory).toList()) {
                found.readFolder(folder);
            }
        }
        return found;
    }

    SortedSet<String> testsOf(String rule) {
        return tests.getOrDefault(rule, new TreeSet<>());
    }

    SortedSet<String> rules() {
        return new TreeSet<>(tests.keySet());
    }

    /** Annotations that belong to nothing that runs. */
    List<String> strays() {
        return strays;
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(this::readFile);
        }
    }

    private void readFile(Path file) {
        String source = read(file);
        Matcher named = NAMED.matcher(source);
        while (named.find()) {
            Matcher declared = DECLARED.matcher(source);
            String test = declared.find(named.end()) ? test(file, source, named.start(), declared) : "";
            if (test.isEmpty()) {
                strays.add(file.getFileName() + " " + named.group().strip());
            } else {
                ID.matcher(named.group(1)).results().forEach(id -> tests.computeIfAbsent(id.group(1), key -> new TreeSet<>()).add(test));
            }
        }
    }

    /** Empty when what is declared is not run as a test. */
    private static String test(Path file, String source, int from, Matcher declared) {
        String className = file.getFileName().toString().replace(".java", "");
        boolean wholeClass = declared.group(2) != null;
        String about = wholeClass ? source : source.substring(from, declared.start(3));
        return RUN.matcher(about).find() ? className + (wholeClass ? "" : "." + declared.group(3)) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
