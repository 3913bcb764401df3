package eu.consenthub.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a failure without its messages: those of drivers and parsers repeat what a person entered. Class names and our own
 * frames are enough to find the line.
 */
final class Failures {

    private static final int DEEPEST = 10;
    private static final int FRAMES = 8;

    private Failures() {}

    static String tell(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(Failures::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable failure) {
        return failure.getClass().getName() + Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("eu.consenthub"))
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
