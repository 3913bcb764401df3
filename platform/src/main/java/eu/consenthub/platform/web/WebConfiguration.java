package eu.consenthub.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Problem details, strict JSON and parameters, protective headers. A service names its pages by a {@link PageHeaders} bean. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

    private static final PageHeaders NO_PAGES = new PageHeaders(Map.of());

    /** Own event loops: with the shared ones, a context that closes would end those of another service in the same JVM. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(ProblemWriter writer, ObjectProvider<PageHeaders> pages) {
        return new ProblemExceptionHandler(writer, pages.getIfAvailable(() -> NO_PAGES));
    }

    @Bean
    SecurityHeadersFilter securityHeadersFilter(ObjectProvider<PageHeaders> pages) {
        return new SecurityHeadersFilter(pages.getIfAvailable(() -> NO_PAGES));
    }

    @Bean
    WebFluxConfigurer strictParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Instant.class, StrictText::instant);
                registry.addConverter(String.class, LocalDate.class, StrictText::date);
            }
        };
    }
}
