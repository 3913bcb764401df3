package eu.consenthub.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * What one run measured.
 *
 * @param perSecond units per second
 * @param p50       median of one call, milliseconds
 * @param p99       99th percentile of one call, milliseconds
 */
record Figure(double perSecond, double p50, double p99) {

    /** The run whose rate is the median of these. */
    static Figure median(List<Figure> runs) {
        List<Figure> sorted = runs.stream().sorted(java.util.Comparator.comparingDouble(Figure::perSecond)).toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The value below which this share of the sorted nanoseconds lies, in milliseconds. */
    static double percentile(long[] sortedNanos, double share) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sortedNanos.length - 1L, Math.round(share * sortedNanos.length));
        return sortedNanos[index] / 1e6;
    }

    /** Gathers what the clients of one run saw. */
    static final class Collector {

        private long units;
        private long[] nanos = new long[0];

        /** @param result the units of one client, then the nanoseconds of each of its calls */
        void add(long[] result) {
            units += result[0];
            int before = nanos.length;
            nanos = Arrays.copyOf(nanos, before + result.length - 1);
            System.arraycopy(result, 1, nanos, before, result.length - 1);
        }

        Figure over(long elapsedNanos) {
            Arrays.sort(nanos);
            return new Figure(units * 1e9 / elapsedNanos, percentile(nanos, 0.5), percentile(nanos, 0.99));
        }
    }
}
