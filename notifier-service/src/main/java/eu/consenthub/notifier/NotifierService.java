package eu.consenthub.notifier;

import eu.consenthub.platform.PlatformConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The notifier-service. Its settings are in {@code notifier-service.yml}, not {@code application.yml}, because the
 * all-in-one application runs both services from one class path.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(PlatformConfiguration.class)
public class NotifierService {

    /** This service, ready to run with further profiles and settings. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(NotifierService.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(Map.of("spring.config.name", "notifier-service"));
        return application;
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
