package dev.furrow.console;

import dev.furrow.FilledTable;
import dev.furrow.SeedPreview;
import dev.furrow.SeedView;
import java.time.Duration;
import java.util.List;

/** The lines of a plan's seeds, one below the other in columns: {@code 1/3  src/main/seeds/users.csv         3 rows      12 ms}. */
final class SeedLines {
    private static final int ROWS = 10;
    private static final int DURATION = 8;

    private final int count;
    private final int files;

    private SeedLines(int count, int files) {
        this.count = count;
        this.files = files;
    }

    static SeedLines of(SeedPreview plan) {
        int files = 0;
        for (SeedPreview.PlannedSeed planned : plan.seeds()) {
            files = Math.max(files, planned.seed().shown().length());
        }
        return new SeedLines(plan.seeds().size(), files);
    }

    /** Returns the line of a seed that is still to fill, with the rows that it holds if it tells before it runs. */
    String planned(int number, SeedPreview.PlannedSeed planned) {
        return planned.rows().isEmpty()
                ? number(number) + "  " + planned.seed().shown()
                : counted(number, planned.seed(), planned.rows().getAsLong()).stripTrailing();
    }

    private String counted(int number, SeedView seed, long rows) {
        return number(number) + "  " + Output.padded(seed.shown(), files)
                + Output.toTheRight(String.valueOf(rows), ROWS) + (rows == 1 ? " row " : " rows");
    }

    /** Returns the line of a seed that is in. */
    String done(int number, SeedView seed, List<FilledTable> filled, Duration took) {
        long rows = 0;
        for (FilledTable table : filled) {
            rows += table.rows();
        }
        return counted(number, seed, rows) + Output.toTheRight(String.valueOf(took.toMillis()), DURATION) + " ms";
    }

    private String number(int number) {
        String all = String.valueOf(count);
        return Output.toTheRight(String.valueOf(number), all.length()) + "/" + all;
    }
}
