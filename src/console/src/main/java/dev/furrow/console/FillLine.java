package dev.furrow.console;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Says how far a long seed is: at a terminal in a line that moves, else in a line of the log every ten seconds, and not at all
 * under {@code -q}.
 */
final class FillLine {
    private static final long MOVES = Duration.ofMillis(200).toNanos();
    private static final long CALM = Duration.ofSeconds(10).toNanos();

    private final Output output;
    private final LongSupplier clock;
    private long begun;
    private long said;

    /**
     * Prints to {@code output}.
     *
     * @param clock nanoseconds since whenever
     */
    FillLine(Output output, LongSupplier clock) {
        this.output = output;
        this.clock = clock;
    }

    /** A seed begins. */
    void begin() {
        begun = clock.getAsLong();
        said = begun;
    }

    /** A seed has gone on; heard often. */
    void advance(String seed, long rows, long bytes, long size) {
        long now = clock.getAsLong();
        if (now - said < MOVES || !output.isHeard()) {
            return;
        }
        if (output.terminal().isWatched()) {
            said = now;
            output.terminal().show(text(seed, rows, bytes, size, now - begun));
        } else if (now - said >= CALM) {
            said = now;
            output.detail(text(seed, rows, bytes, size, now - begun));
        }
    }

    /** A seed is in, or everything is lost: whatever comes next is printed on a line of its own. */
    void end() {
        output.terminal().clear();
    }

    private static String text(String seed, long rows, long bytes, long size, long nanos) {
        long perSecond = Math.round(rows * 1e9 / Math.max(1, nanos));
        String text = String.format(Locale.ROOT, "%s  %,d rows, %,d rows/s", seed, rows, perSecond);
        return size == 0 ? text : text + ", " + Math.min(100, 100 * bytes / size) + " %";
    }
}
