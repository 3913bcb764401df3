package eu.consenthub.consent.importing;

import eu.consenthub.consent.policy.Purposes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pure parts of this room that others of it ask for. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    HeaderReader importHeaderReader(Purposes purposes) {
        return new HeaderReader(purposes);
    }
}
