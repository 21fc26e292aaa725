package dev.furrow.console;

import dev.furrow.seed.model.Seed;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.value.TableRows;
import java.time.Duration;
import java.util.List;

/** The lines of a plan's seeds, one below the other in columns: {@code 1/3  src/main/seeds/users.csv         3 rows      12 ms}. */
final class SeedLines {
    /** Rows of a seed that doesn't tell before it runs. */
    static final long UNKNOWN = -1;

    private static final int ROWS = 10;
    private static final int DURATION = 8;

    private final int count;
    private final int files;

    private SeedLines(int count, int files) {
        this.count = count;
        this.files = files;
    }

    static SeedLines of(SeedPlan plan) {
        int files = 0;
        for (Seed seed : plan.seeds()) {
            files = Math.max(files, seed.shown().length());
        }
        return new SeedLines(plan.seeds().size(), files);
    }

    /** Returns the line of a seed that is still to fill, with the rows that it holds. */
    String planned(int number, Seed seed, long rows) {
        return rows == UNKNOWN
                ? number(number) + "  " + seed.shown()
                : counted(number, seed, rows).stripTrailing();
    }

    private String counted(int number, Seed seed, long rows) {
        return number(number) + "  " + Output.padded(seed.shown(), files)
                + Output.toTheRight(String.valueOf(rows), ROWS) + (rows == 1 ? " row " : " rows");
    }

    /** Returns the line of a seed that is in. */
    String done(int number, Seed seed, List<TableRows> filled, Duration took) {
        long rows = 0;
        for (TableRows table : filled) {
            rows += table.rows();
        }
        return counted(number, seed, rows) + Output.toTheRight(String.valueOf(took.toMillis()), DURATION) + " ms";
    }

    private String number(int number) {
        String all = String.valueOf(count);
        return Output.toTheRight(String.valueOf(number), all.length()) + "/" + all;
    }
}
