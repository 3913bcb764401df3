package eu.consenthub.localstack.ground;

import org.jspecify.annotations.Nullable;

/** Why the stack cannot start, as one sentence for the person at the terminal. */
public final class LocalStackProblem extends RuntimeException {

    public LocalStackProblem(String sentence) {
        super(sentence);
    }

    public LocalStackProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
