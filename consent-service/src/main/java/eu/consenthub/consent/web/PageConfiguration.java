package eu.consenthub.consent.web;

import eu.consenthub.platform.web.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which paths are pages, and what each may load. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** The browsable API description styles itself from its script. */
    private static final String API_DESCRIPTION_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PageHeaders pageHeaders() {
        return PageHeaders.of("/u/**", "/preferences/**", "/subscribe", "/confirm/**", "/verify", "/texts/**")
                .with("/swagger-ui/**", API_DESCRIPTION_POLICY);
    }
}
