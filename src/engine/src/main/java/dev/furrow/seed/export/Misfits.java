package dev.furrow.seed.export;

import dev.furrow.database.fill.Misfit;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.value.ValueWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of one column that a seeding would all treat alike, and not take back as they are: the first one, and how many there are. */
final class Misfits {
    private final String column;
    private final String value;
    private final long row;
    private final Misfit first;
    private long count;

    /**
     * Begins with none.
     *
     * @param column its name as messages show it
     * @param row which row of the file the first one is in
     */
    Misfits(String column, @Nullable String value, long row, Misfit first) {
        this.column = column;
        this.value = ValueWords.quoted(value);
        this.row = row;
        this.first = first;
    }

    /** Adds one. */
    void count() {
        count++;
    }

    /** Returns them as one of several facts. */
    String fact() {
        String line = column + " " + value + " in row " + row + " " + first.what();
        return count == 1 ? line : line + "; " + others();
    }

    /** Returns what to do about them. */
    List<Advice> advice() {
        return first.advice();
    }

    /** Returns what to warn of. */
    Diagnostic warning() {
        Diagnostic warning = Diagnostic.of(column + " holds what a seeding doesn't take back as it is: " + value
                + " in row " + row + " " + first.what());
        return count == 1 ? warning : warning.noting(others() + ".");
    }

    private String others() {
        return count == 2 ? "1 more row holds such a value" : (count - 1) + " more rows hold such values";
    }
}
