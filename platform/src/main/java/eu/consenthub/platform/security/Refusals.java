package eu.consenthub.platform.security;

import eu.consenthub.platform.web.Problem;
import eu.consenthub.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401 and 403 as problems; neither tells whether the account, the password or the address exists. */
final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final Problem UNAUTHENTICATED = Problem.of(
            HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "Not signed in", "Valid credentials are needed.");
    private static final Problem FORBIDDEN = Problem.of(
            HttpStatus.FORBIDDEN, "FORBIDDEN", "Not allowed", "Your role does not allow this.");

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"consent-hub\", charset=\"UTF-8\"");
        return problems.write(exchange, UNAUTHENTICATED);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return problems.write(exchange, FORBIDDEN);
    }
}
