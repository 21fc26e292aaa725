package dev.furrow.bench.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was to be reached, beside what was measured. */
final class Goals {
    private final List<String> lines = new ArrayList<>();

    /** Adds a ratio, of which less is better. */
    void ratio(String what, double wanted, double measured) {
        add(what, String.format(Locale.ROOT, "%.2f", wanted), String.format(Locale.ROOT, "%.2f", measured));
    }

    /** Adds seconds and megabytes of a goal of Maven's, on top of a Maven that does nothing. */
    void onTop(Rounds rounds, String tool, double wanted, double megabytes) {
        double more = rounds.median(tool, Tools.VALIDATE, (one, validate) -> one.wall() - validate.wall());
        double memory = rounds.median(tool, usage -> usage.megabytes());
        add(
                tool + ", on top of `" + Tools.VALIDATE + "`",
                String.format(Locale.ROOT, "%.1f s, %.0f MB", wanted, megabytes),
                String.format(Locale.ROOT, "%.2f s, %.0f MB", more, memory));
    }

    private void add(String what, String wanted, String measured) {
        lines.add("| " + what + " | " + wanted + " | " + measured + " |\n");
    }

    /** Returns a table in Markdown. */
    String table() {
        return "| | wanted, at most | measured |\n|---|---:|---:|\n" + String.join("", lines) + "\n";
    }
}
