package eu.consenthub.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Every error that leaves a controller or a filter becomes a problem here. It stands before Spring Boot's handler, which only
 * still answers browsers that ask a page for HTML.
 */
final class ProblemExceptionHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemWriter writer;
    private final PageHeaders pages;

    ProblemExceptionHandler(ProblemWriter writer, PageHeaders pages) {
        this.writer = writer;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = ProblemMapping.of(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("Request {} failed: {}", exchange.getRequest().getId(), Failures.tell(failure));
        }
        if (wantsPage(exchange.getRequest())) {
            // Without the cause: the next handler would log its message.
            return Mono.error(new ResponseStatusException(problem.status()));
        }
        if (failure instanceof ErrorResponse response) {
            copy(response.getHeaders(), exchange.getResponse().getHeaders());
        }
        return writer.write(exchange, problem);
    }

    private boolean wantsPage(ServerHttpRequest request) {
        return pages.isPage(request.getPath().pathWithinApplication())
                && request.getHeaders().getAccept().stream()
                        .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static void copy(HttpHeaders from, HttpHeaders to) {
        from.forEach((name, values) -> {
            if (!to.containsHeader(name)) {
                to.put(name, values);
            }
        });
    }
}
