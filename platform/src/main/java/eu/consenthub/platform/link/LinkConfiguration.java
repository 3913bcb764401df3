package eu.consenthub.platform.link;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tokens of links, from {@code hub.links}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
public class LinkConfiguration {

    @Bean
    LinkTokens linkTokens(LinkSettings settings) {
        return new LinkTokens(settings);
    }
}
