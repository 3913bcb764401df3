package eu.consenthub.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A number of clients, each doing one thing after the other for a while. */
final class Load {

    private Load() {}

    /** One client: what it does again and again, and how it says goodbye. */
    interface Client extends AutoCloseable {

        /** Does the thing once and answers how many units that was. */
        int once() throws Exception;
    }

    /**
     * Runs the clients side by side.
     *
     * @throws IllegalStateException when a client failed; a figure with failures in it is none
     */
    static Figure run(int clients, Duration time, IntFunction<Client> newClient) {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long begun = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Client client = newClient.apply(i);
                running.add(threads.submit(work(client, end)));
            }
            Figure.Collector figure = new Figure.Collector();
            for (Future<long[]> one : running) {
                figure.add(one.get());
            }
            return figure.over(System.nanoTime() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        }
    }

    private static Callable<long[]> work(Client client, long end) {
        return () -> {
            try (client) {
                List<Long> taken = new ArrayList<>();
                long units = 0;
                for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                    units += client.once();
                    taken.add(System.nanoTime() - now);
                }
                long[] result = new long[taken.size() + 1];
                result[0] = units;
                for (int i = 0; i < taken.size(); i++) {
                    result[i + 1] = taken.get(i);
                }
                return result;
            }
        };
    }
}
