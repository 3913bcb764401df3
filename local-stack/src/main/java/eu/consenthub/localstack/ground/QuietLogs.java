package eu.consenthub.localstack.ground;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets embedded servers say warnings only, unless somebody configured their loggers. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void warningsOnly(String... loggers) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String name : loggers) {
                quieten(context.getLogger(name));
            }
        }
    }

    private static void quieten(Logger logger) {
        if (logger.getLevel() == null) {
            logger.setLevel(Level.WARN);
        }
    }
}
