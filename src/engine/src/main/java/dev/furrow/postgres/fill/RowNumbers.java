package dev.furrow.postgres.fill;

import java.util.ArrayList;
import java.util.List;

/** Which rows the server means, which counts those that it was sent: mostly they follow each other. */
final class RowNumbers {
    private record Run(long sent, long number) {}

    private final List<Run> runs = new ArrayList<>();
    private long sent;
    private long last;

    void clear() {
        runs.clear();
        sent = 0;
    }

    void add(long number) {
        sent++;
        if (runs.isEmpty() || number != last + 1) {
            runs.add(new Run(sent, number));
        }
        last = number;
    }

    /** Returns the number of the row that was sent as the {@code which}th, from 1; 0 if none was. */
    long of(long which) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (run.sent() <= which) {
                return run.number() + which - run.sent();
            }
        }
        return 0;
    }
}
