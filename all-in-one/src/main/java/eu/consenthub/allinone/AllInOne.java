package eu.consenthub.allinone;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.web.server.PortInUseException;

/** {@code mvn spring-boot:run}: the whole system in this JVM, until Ctrl-C. Arguments that are not {@code --local-stack.…} go to both services. */
public final class AllInOne {

    private AllInOne() {}

    public static void main(String[] arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none"); // one logback.xml for both services
        List<String> forServices = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--" + LocalSettings.PREFIX))
                .toList();
        try {
            LocalHub hub = LocalHub.start(LocalSettings.from(arguments), forServices);
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
            hub.notice().print(System.out);
        } catch (LocalStackProblem e) {
            sayAndEnd(String.valueOf(e.getMessage()));
        } catch (PortInUseException e) {
            sayAndEnd("Port " + e.getPort() + " was taken while the system started.");
        }
    }

    /** One sentence instead of a stack trace; whoever started us sees that it failed. */
    private static void sayAndEnd(String sentence) {
        System.err.println();
        System.err.println("The consent hub cannot start: " + sentence);
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }
}
