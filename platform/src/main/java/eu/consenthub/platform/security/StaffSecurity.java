package eu.consenthub.platform.security;

import eu.consenthub.platform.web.ProblemWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** The one filter chain of a service: HTTP Basic and, when an issuer is configured, its tokens; no session, no cookie, problems as answers. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecuritySettings.class)
public class StaffSecurity {

    /** Observations of every filter cost a third of the throughput. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    MapReactiveUserDetailsService staffAccounts(SecuritySettings settings) {
        Map<String, UserDetails> users = new LinkedHashMap<>();
        settings.users().forEach((name, account) -> users.put(name, user(name, account)));
        return new MapReactiveUserDetailsService(users);
    }

    @Bean
    SecurityWebFilterChain staffChain(
            ServerHttpSecurity http,
            AccessRules rules,
            SecuritySettings settings,
            MapReactiveUserDetailsService accounts,
            ObjectProvider<ReactiveJwtDecoder> tokens,
            ProblemWriter problems) {
        Refusals refusals = new Refusals(problems);
        ReactiveAuthenticationManager passwords = BasicPasswords.manager(accounts, settings);
        http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                // No cookie carries authority, so no foreign site can borrow one.
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .httpBasic(basic -> basic
                        .authenticationManager(passwords)
                        .authenticationEntryPoint(refusals))
                .authorizeExchange(exchanges -> Authorization.apply(rules, exchanges));
        tokens.ifAvailable(decoder -> http.oauth2ResourceServer(server -> server
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt
                        .jwtDecoder(decoder)
                        .jwtAuthenticationConverter(new RolesClaim()))));
        return http.build();
    }

    private static UserDetails user(String name, SecuritySettings.Account account) {
        return User.withUsername(name)
                .password(account.password())
                .authorities(account.roles().stream().map(StaffRole::authority).toArray(String[]::new))
                .build();
    }
}
