package eu.consenthub.consent.policy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the policy from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    @Bean
    Purposes purposes(PolicySettings settings) {
        return settings.catalogue();
    }

    @Bean
    Periods periods(PolicySettings settings) {
        return settings.periods();
    }

    @Bean
    Policy policy(Purposes purposes, Wordings wordings, Periods periods) {
        return new Policy(purposes, wordings, periods);
    }
}
