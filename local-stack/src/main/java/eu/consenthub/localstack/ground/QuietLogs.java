package eu.consenthub.localstack.ground;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets embedded servers say little, unless somebody configured their loggers. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void warningsOnly(String... loggers) {
        quieten(Level.WARN, loggers);
    }

    public static void errorsOnly(String... loggers) {
        quieten(Level.ERROR, loggers);
    }

    /** Keeps one logger to errors while something is done that it would comment on. */
    public static void errorsOnlyWhile(String name, Runnable action) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            action.run();
            return;
        }
        Logger logger = context.getLogger(name);
        Level before = logger.getLevel();
        logger.setLevel(Level.ERROR);
        try {
            action.run();
        } finally {
            logger.setLevel(before);
        }
    }

    private static void quieten(Level level, String... loggers) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String name : loggers) {
                quieten(context.getLogger(name), level);
            }
        }
    }

    private static void quieten(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }
}
