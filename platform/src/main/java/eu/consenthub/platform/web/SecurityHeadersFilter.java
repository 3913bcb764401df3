package eu.consenthub.platform.web;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the protective headers on every answer, errors included; a header a controller has set itself stays. */
final class SecurityHeadersFilter implements WebFilter, Ordered {

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final PageHeaders pages;

    SecurityHeadersFilter(PageHeaders pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            protect(exchange.getRequest(), exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void protect(ServerHttpRequest request, HttpHeaders headers) {
        PathContainer path = request.getPath().pathWithinApplication();
        setIfAbsent(headers, "Content-Security-Policy", pages.policy(path));
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "X-Frame-Options", "DENY");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        if ("https".equals(request.getURI().getScheme())) {
            setIfAbsent(headers, "Strict-Transport-Security", A_YEAR);
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
