package eu.consenthub.platform.security;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** Puts the rules into Spring Security's words, in their order. */
final class Authorization {

    private Authorization() {}

    static void apply(AccessRules rules, AuthorizeExchangeSpec exchanges) {
        rules.rules().forEach(rule -> apply(rule, exchanges));
        exchanges.anyExchange().denyAll();
    }

    private static void apply(AccessRules.Rule rule, AuthorizeExchangeSpec exchanges) {
        AuthorizeExchangeSpec.Access access = rule.method() == null
                ? exchanges.pathMatchers(rule.pattern())
                : exchanges.pathMatchers(rule.method(), rule.pattern());
        switch (rule.verdict()) {
            case AccessRules.Verdict.Open ignored -> access.permitAll();
            case AccessRules.Verdict.AnyStaff ignored -> access.authenticated();
            case AccessRules.Verdict.Nobody ignored -> access.denyAll();
            case AccessRules.Verdict.Roles some -> access.hasAnyAuthority(
                    some.roles().stream().map(StaffRole::authority).toArray(String[]::new));
        }
    }
}
