package eu.consenthub.consent.preference;

import eu.consenthub.platform.web.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which paths are pages. */
@Configuration(proxyBeanMethods = false)
class PreferenceConfiguration {

    @Bean
    PageHeaders pageHeaders() {
        return PageHeaders.of("/u/**", "/preferences/**");
    }
}
