package dev.furrow.console;

import dev.furrow.SeedStatus;

/** Prints what the tables of seeds hold, {@code 1/3  src/main/seeds/users.csv  users  3 rows}. */
public final class StatusOutput {
    private final Output output;

    public StatusOutput(Output output) {
        this.output = output;
    }

    public void print(SeedStatus status) {
        int number = 0;
        int files = width(status);
        for (SeedStatus.Entry entry : status.entries()) {
            number++;
            String head = number + "/" + status.entries().size() + "  "
                    + Output.padded(entry.seed().shown(), files);
            for (SeedStatus.Held table : entry.tables()) {
                output.detail(head + "  " + table(table));
                head = " ".repeat(head.length());
            }
        }
        output.end("Seeded", last(status));
    }

    private static int width(SeedStatus status) {
        return status.entries().stream()
                .mapToInt(entry -> entry.seed().shown().length())
                .max()
                .orElse(0);
    }

    private static String table(SeedStatus.Held table) {
        if (table.counted() == SeedStatus.Counted.SEEN_ROWS) {
            return table.shown() + "  " + SeedOutput.count(table.rows(), "row")
                    + " that this role sees; row security may hide others";
        }
        String differs = table.rows() == table.seeded() ? "" : ", the last seeding put " + table.seeded() + " there";
        return table.shown() + "  " + SeedOutput.count(table.rows(), "row") + differs;
    }

    private static String last(SeedStatus status) {
        return status.last().map(last -> last.at() + " by " + last.who()).orElse("never");
    }
}
