package eu.consenthub.consent.contact;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuppressionSettings.class)
class SuppressionConfiguration {

    @Bean
    SuppressionKeys suppressionKeys(SuppressionSettings settings) {
        return settings.secrets();
    }
}
