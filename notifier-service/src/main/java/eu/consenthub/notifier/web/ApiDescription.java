package eu.consenthub.notifier.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.Components;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the rest is read from the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI notifierApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Consent hub: notifier-service")
                        .version("1")
                        .description(
                                "Campaigns that reach only those who may be written to now. Errors are application/problem+json with a stable code."))
                .components(new Components()
                        .addSecuritySchemes("staff", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("staff"));
    }
}
