package eu.consenthub.consent;

import eu.consenthub.platform.PlatformConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The consent-service. Its settings are in {@code consent-service.yml}, not {@code application.yml}, because the
 * all-in-one application runs both services from one class path.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(PlatformConfiguration.class)
public class ConsentService {

    /** This service, ready to run with further profiles and settings. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(ConsentService.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(Map.of("spring.config.name", "consent-service"));
        return application;
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
