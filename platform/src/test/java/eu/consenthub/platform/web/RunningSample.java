package eu.consenthub.platform.web;

import eu.consenthub.platform.security.AccessRules;
import eu.consenthub.platform.security.StaffRole;
import eu.consenthub.platform.security.StaffSecurity;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The rooms web and security behind a real port, without a database. */
public final class RunningSample implements AutoCloseable {

    private static final String EXCLUDED = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration,"
            + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
            + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    private final ConfigurableApplicationContext context;

    private RunningSample(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningSample start(String... properties) {
        return new RunningSample(new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "spring.http.codecs.max-in-memory-size=4KB", "spring.main.banner-mode=off",
                        "logging.level.root=WARN",
                        "spring.thymeleaf.check-template-location=false", "springdoc.api-docs.enabled=false",
                        "spring.autoconfigure.exclude=" + EXCLUDED)
                .properties(properties)
                .run());
    }

    public WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl(url(""))
                .build();
    }

    /** The whole address of a path, for what a template would encode once more. */
    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, StaffSecurity.class, Sample.class})
    static class App {

        @Bean
        AccessRules accessRules() {
            return AccessRules.none()
                    .refuse("/gone")
                    .allow(HttpMethod.GET, "/refused", StaffRole.DPO)
                    .anyStaff("/broken")
                    .open(HttpMethod.GET, "/page")
                    .open("/acts/**", "/arrays", "/pages", "/nowhere", "/html/**");
        }

        /** Stands in for an issuer's keys. */
        @Bean
        @ConditionalOnProperty("test.token-key")
        ReactiveJwtDecoder tokens(@Value("${test.token-key}") String key) {
            SecretKeySpec secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
            return NimbusReactiveJwtDecoder.withSecretKey(secret).build();
        }

        @Bean
        PageHeaders pageHeaders() {
            return PageHeaders.of("/page", "/html/**").with("/swagger", "default-src 'self'");
        }
    }
}
