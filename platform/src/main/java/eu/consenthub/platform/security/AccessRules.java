package eu.consenthub.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call what, in order: the first rule whose method and pattern match decides, and what no rule names is refused. Each
 * service declares one as a bean.
 */
public final class AccessRules {

    private final List<Rule> rules;

    private AccessRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static AccessRules none() {
        return new AccessRules(List.of());
    }

    /** Anybody, without credentials. */
    public AccessRules open(HttpMethod method, String... patterns) {
        return with(method, new Verdict.Open(), patterns);
    }

    /** Anybody, without credentials, by every method. */
    public AccessRules open(String... patterns) {
        return with(null, new Verdict.Open(), patterns);
    }

    /** Only those with one of the roles, by this method. */
    public AccessRules allow(HttpMethod method, String pattern, StaffRole... roles) {
        return with(method, new Verdict.Roles(Set.of(roles)), pattern);
    }

    /** Only those with one of the roles, by every method. */
    public AccessRules allow(String pattern, StaffRole... roles) {
        return with(null, new Verdict.Roles(Set.of(roles)), pattern);
    }

    /** Anybody with valid credentials, by every method. */
    public AccessRules anyStaff(String... patterns) {
        return with(null, new Verdict.AnyStaff(), patterns);
    }

    /** Nobody. */
    public AccessRules refuse(String... patterns) {
        return with(null, new Verdict.Nobody(), patterns);
    }

    List<Rule> rules() {
        return rules;
    }

    private AccessRules with(@Nullable HttpMethod method, Verdict verdict, String... patterns) {
        List<Rule> more = new ArrayList<>(rules);
        for (String pattern : patterns) {
            more.add(new Rule(method, pattern, verdict));
        }
        return new AccessRules(more);
    }

    record Rule(@Nullable HttpMethod method, String pattern, Verdict verdict) {}

    sealed interface Verdict {

        record Open() implements Verdict {}

        record Roles(Set<StaffRole> roles) implements Verdict {}

        record AnyStaff() implements Verdict {}

        record Nobody() implements Verdict {}
    }
}
