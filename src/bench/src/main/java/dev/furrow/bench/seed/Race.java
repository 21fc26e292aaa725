package dev.furrow.bench.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets loaders run in turn, so that what else the machine does hits all of them, and compares their medians. */
final class Race {
    private final Map<String, List<Duration>> times = new LinkedHashMap<>();

    private Race() {}

    /** Runs each of {@code loaders} {@code times} times and prints a line for each; ratios are to the first. */
    static void run(String title, int times, List<Loader> loaders) throws Exception {
        of(times, loaders).print(title);
    }

    /** Runs each of {@code loaders} {@code times} times. */
    static Race of(int times, List<Loader> loaders) throws Exception {
        Race race = new Race();
        for (int i = 0; i < times; i++) {
            for (Loader loader : loaders) {
                race.time(loader);
            }
        }
        return race;
    }

    /** Returns the median of a loader's seconds. */
    double median(String loader) {
        List<Duration> sorted =
                times.getOrDefault(loader, List.of()).stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2));
    }

    private void time(Loader loader) throws Exception {
        loader.prepare().run();
        long start = System.nanoTime();
        loader.load().run();
        times.computeIfAbsent(loader.name(), name -> new ArrayList<>())
                .add(Duration.ofNanos(System.nanoTime() - start));
        loader.check().run();
    }

    private void print(String title) {
        System.out.println(title);
        double first = 0;
        for (Map.Entry<String, List<Duration>> loader : times.entrySet()) {
            List<Duration> sorted = loader.getValue().stream().sorted().toList();
            double median = median(loader.getKey());
            first = first == 0 ? median : first;
            System.out.printf(
                    Locale.ROOT,
                    "  %-34s %6.2f s  x%.2f  (%.2f to %.2f)%n",
                    loader.getKey(),
                    median,
                    median / first,
                    seconds(sorted.get(0)),
                    seconds(sorted.get(sorted.size() - 1)));
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
