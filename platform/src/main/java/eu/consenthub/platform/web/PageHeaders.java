package eu.consenthub.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which paths are pages for people, each with its content security policy; everything else is an API and may load nothing. A
 * service declares one as a bean. Browsers that ask a page for HTML also get HTML errors.
 *
 * @param policies by path pattern, first match wins
 */
public record PageHeaders(Map<PathPattern, String> policies) {

    /** For pages: own scripts, styles, images, fonts and forms only, nothing inline, in nobody's frame. */
    public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For everything that is no page. */
    public static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    /** Pages with the strict policy, e.g. {@code "/u/**", "/preferences/**"}. */
    public static PageHeaders of(String... patterns) {
        Map<PathPattern, String> policies = new LinkedHashMap<>();
        Arrays.stream(patterns).forEach(pattern -> policies.put(PARSER.parse(pattern), PAGE_POLICY));
        return new PageHeaders(policies);
    }

    /** The same and one more pattern with a policy of its own. */
    public PageHeaders with(String pattern, String policy) {
        Map<PathPattern, String> more = new LinkedHashMap<>(policies);
        more.put(PARSER.parse(pattern), policy);
        return new PageHeaders(more);
    }

    boolean isPage(PathContainer path) {
        return policies.keySet().stream()
                .anyMatch(pattern -> pattern.matches(path));
    }

    String policy(PathContainer path) {
        return policies.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(API_POLICY);
    }
}
