package eu.consenthub.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Reads the roles of a token from its claim {@code roles}; names that are no role here give nothing. */
final class RolesClaim implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

    private static final Set<String> KNOWN = Stream.of(StaffRole.values())
            .map(StaffRole::name)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.just(new JwtAuthenticationToken(token, authorities(token)));
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        return roles.stream()
                .filter(KNOWN::contains)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(StaffRole.valueOf(role).authority()))
                .toList();
    }
}
