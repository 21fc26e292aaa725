package dev.furrow.faults;

import java.util.Map;
import java.util.TreeMap;

/** Counts what was tried. */
final class Tally {
    private final Map<String, Integer> tried = new TreeMap<>();
    private final Map<String, Integer> late = new TreeMap<>();

    /** Counts a fault that a run didn't survive. */
    void count(String database, String kind) {
        tried.merge(database + ": " + kind, 1, Integer::sum);
    }

    /** Counts one that came when the run was through, or did it no harm. */
    void countLate(String database, String kind) {
        late.merge(database + ": " + kind, 1, Integer::sum);
    }

    int sum() {
        return tried.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        tried.forEach((what, count) -> lines.append("  %5d %s%s%n"
                .formatted(count, what, late.containsKey(what) ? " (and " + late.get(what) + " without effect)" : "")));
        return lines.append("  %5d in all%n".formatted(sum())).toString();
    }
}
