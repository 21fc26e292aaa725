package dev.furrow.faults;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much is tried: a few of each kind in every build, all with {@code -Pfaults}, and with {@code -Dfurrow.faults=3} at most so many of
 * each kind for each job. {@code -Dfurrow.seed=...} tries the same again; {@code today} others each day.
 */
final class Amount {
    private static final String GIVEN = System.getProperty("furrow.faults", "");
    private static final boolean FULL = !GIVEN.isEmpty();
    private static final int MOST =
            GIVEN.isEmpty() || GIVEN.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(GIVEN);
    private static final long SEED = seed();

    private Amount() {}

    private static long seed() {
        String given = System.getProperty("furrow.seed", "1");
        return given.equals("today") ? LocalDate.now(ZoneOffset.UTC).toEpochDay() : Long.parseLong(given);
    }

    static long seed(Object job) {
        return SEED * 31 + job.toString().hashCode();
    }

    /** Returns the jobs during which a dear fault is tried. */
    static List<Job> jobs(Job... sample) {
        return List.of(FULL ? Job.values() : sample);
    }

    /** Returns how many of a kind are tried for each job. */
    static int of(int sample, int full) {
        return FULL ? Math.min(full, MOST) : sample;
    }

    /** Returns at most {@code count} of the numbers below {@code end}, in their order; which ones, the seed and {@code what} say. */
    static List<Integer> some(int count, int end, Object what) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed(what)));
        return numbers.stream().limit(count).sorted().toList();
    }

    /** Returns what a run is repeated with. */
    static String words() {
        return (FULL ? "-Pfaults -Dfurrow.faults=" + GIVEN + " " : "") + "-Dfurrow.seed=" + SEED;
    }
}
