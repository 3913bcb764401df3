package eu.consenthub.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml against what the applications really read: services, ports, databases and every variable. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("..");

    private final Map<String, Object> compose = read(ROOT.resolve("docker-compose.yml"));

    @Test
    void startsTheDatabaseTheBrokerTheRegistryAndBothServicesFromTheirDockerfiles() {
        assertThat(services()).containsKeys("postgres", "kafka", "registry", "consent-service", "notifier-service");
        for (String name : List.of("consent-service", "notifier-service")) {
            String dockerfile = (String) map(service(name).get("build")).get("dockerfile");
            assertThat(ROOT.resolve(dockerfile)).isRegularFile();
            assertThat(dockerfile).isEqualTo(name + "/Dockerfile");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent-service", "notifier-service"})
    void everyVariableOfAServiceIsASettingItReads(String name) {
        Properties settings = settingsOf(name);

        List<String> unknown = new ArrayList<>();
        environment(name).keySet().stream()
                .filter(variable -> !variable.equals("REGISTRY_URL"))
                .filter(variable -> !known(variable, settings))
                .forEach(unknown::add);

        assertThat(unknown).as("variables that no setting of " + name + " answers to").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent-service", "notifier-service"})
    void publishesThePortTheServiceListensOn(String name) {
        String port = settingsOf(name).getProperty("server.port");

        assertThat(environment(name)).containsEntry("SERVER_PORT", port);
        assertThat(service(name).get("ports")).isEqualTo(List.of(port + ":" + port));
        assertThat(text(ROOT.resolve(name + "/Dockerfile"))).contains("EXPOSE " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "notifier"})
    void connectsToTheDatabaseAndRolesThatTheInitScriptCreates(String database) {
        Map<String, String> environment = environment(database + "-service");

        assertThat(environment).containsEntry("SPRING_R2DBC_URL", "r2dbc:postgresql://postgres:5432/" + database);
        assertThat(environment).containsEntry("SPRING_FLYWAY_URL", "jdbc:postgresql://postgres:5432/" + database);
        assertThat(environment).containsEntry("SPRING_R2DBC_USERNAME", database + "_app");
        assertThat(environment).containsEntry("SPRING_FLYWAY_USER", database + "_owner");
        assertThat(text(ROOT.resolve("docker/postgres/init.sh"))).contains("for service in consent notifier");
    }

    @Test
    void theRegistryProfileReadsTheAddressOfTheRegistry() {
        for (String name : List.of("consent-service", "notifier-service")) {
            assertThat(environment(name)).containsEntry("SPRING_PROFILES_ACTIVE", "registry").containsKey("REGISTRY_URL");
            assertThat(load(name + "-registry.yml").values()).contains("${REGISTRY_URL}");
        }
    }

    @Test
    void theExampleFileNamesEverySecretThatMustBeSet() {
        String example = text(ROOT.resolve("docker/hub.env.example"));
        Set<String> required = Stream.of(text(ROOT.resolve("docker-compose.yml")).split("\\$\\{"))
                .filter(part -> part.contains(":?"))
                .map(part -> part.substring(0, part.indexOf(":?")))
                .collect(java.util.stream.Collectors.toSet());

        assertThat(required).isNotEmpty().allSatisfy(name -> assertThat(example).contains(name + "="));
    }

    @Test
    void thereIsOneBlockForMailgunAndItHoldsAllOfIt() {
        Set<String> block = map(compose.get("x-mailgun")).keySet();

        assertThat(environment("notifier-service").keySet().stream().filter(variable -> variable.contains("MAILGUN")))
                .containsExactlyInAnyOrderElementsOf(block);
        assertThat(block).hasSize(5);
    }

    /** A variable is known when a documented setting binds from it, as the application binds it. */
    private static boolean known(String variable, Properties settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "value")));
        Binder binder = Binder.get(environment);
        return settings.stringPropertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.equals("hub.links.keys.local") ? keyNamedIn(variable) : name)
                .filter(name -> name.matches("[a-z0-9.-]+"))
                .anyMatch(name -> binder.bind(name, String.class).map("value"::equals).orElse(false));
    }

    /** Link keys have ids of the site's choice: HUB_LINKS_KEYS_K1 is the key k1. */
    private static String keyNamedIn(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceFirst("^hub_links_keys_", "hub.links.keys.").replace('_', '.');
    }

    /** The settings a service names in its own files; those of the local profile are settings too. */
    private static Properties settingsOf(String name) {
        Properties settings = load(name + "-local.yml");
        settings.putAll(load(name + ".yml"));
        return settings;
    }

    private static Properties load(String resource) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(resource));
        Properties loaded = new Properties();
        Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> loaded.put(key.toString(), value.toString()));
        return loaded;
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new TreeMap<>();
        map(service(name).get("environment")).forEach((key, value) -> environment.put(key, String.valueOf(value)));
        return environment;
    }

    private Map<String, Object> services() {
        return map(compose.get("services"));
    }

    private Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value, "missing in docker-compose.yml");
    }

    private static Map<String, Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
