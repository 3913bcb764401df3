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
    RoleAddresses roleAddresses(PolicySettings settings) {
        return settings.addressesOfRoles();
    }

    /** What the settings say now; whoever judges asks {@link Rules}, which also know what they said before. */
    @Bean
    Periods configuredPeriods(PolicySettings settings) {
        return settings.periods();
    }

    @Bean
    Policy policy(Purposes purposes, Wordings wordings, Rules rules, RoleAddresses roleAddresses) {
        return new Policy(purposes, wordings, rules, roleAddresses);
    }
}
