package eu.consenthub.localstack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A part that starts beside the others. */
final class Started<T extends AutoCloseable> implements AutoCloseable {

    private final CompletableFuture<T> part;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Started(CompletableFuture<T> part) {
        this.part = part;
    }

    static <T extends AutoCloseable> Started<T> with(Supplier<T> start) {
        CompletableFuture<T> part = new CompletableFuture<>();
        Thread.ofPlatform().name("local-stack-start").start(() -> {
            try {
                part.complete(start.get());
            } catch (Throwable e) { // told to whoever waits
                part.completeExceptionally(e);
            }
        });
        return new Started<>(part);
    }

    /** The part, once it runs; what kept it from running is thrown as it was. */
    T get() {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Waits until it runs, if it will, and stops it. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        T running;
        try {
            running = part.join();
        } catch (CompletionException e) {
            return; // it never ran
        }
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("A part of the local stack did not stop: " + e.getMessage(), e);
        }
    }
}
