package dev.furrow.console;

import dev.furrow.ExportResult;
import dev.furrow.FilledTable;
import dev.furrow.SeedPreview;
import dev.furrow.SeedResult;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what the goals of {@code seed:} get back from the engine. */
public final class SeedOutput {
    private final Output output;

    public SeedOutput(Output output) {
        this.output = output;
    }

    /** Prints what loses its rows, and what is left out. */
    public void printPlan(SeedPreview plan) {
        if (!plan.leftOut().isEmpty()) {
            String names = plan.leftOut().stream().map(seed -> seed.name()).collect(Collectors.joining(", "));
            output.fact(
                    "Left out",
                    names + ": the chosen seeds depend on it (" + output.typed(Advice.turnOn("", "withDependencies"))
                            + " takes it too)");
        }
        if (!plan.cleared().isEmpty()) {
            output.fact("Clear", plan.cleared().stream().map(plan::shown).collect(Collectors.joining(", ")));
        }
        for (FilledTable table : plan.beyond()) {
            printBeyond(plan.shown(table.table()), table.rows());
        }
        for (SeedPreview.UnseededTable table : plan.unseeded()) {
            String name = plan.shown(table.table());
            output.warn(Diagnostic.of(name + ": " + count(table.rows(), "row") + " will be gone, the last seeding put "
                    + table.seeded() + " there (" + output.typed(Advice.set("", "protect", name))
                    + " refuses to clear it)"));
        }
    }

    private void printBeyond(String table, long rows) {
        String what = "no chosen seed fills " + table + ": " + count(rows, "row");
        if (rows == 0) {
            output.detail(what);
            return;
        }
        String refuse = output.typed(Advice.set("", "cascade", "refuse"));
        output.warn(Diagnostic.of(what + " will be gone (" + refuse + " stops there)"));
    }

    /** Prints what filling would do. */
    public void printPreviewOfAll(SeedPreview plan) {
        printPlan(plan);
        SeedLines lines = SeedLines.of(plan);
        int number = 0;
        for (SeedPreview.PlannedSeed seed : plan.seeds()) {
            number++;
            output.detail(lines.planned(number, seed));
        }
        printStatements(plan);
    }

    /** Prints what clearing would do. */
    public void printPreviewOfUndo(SeedPreview plan) {
        printPlan(plan);
        printStatements(plan);
    }

    private void printStatements(SeedPreview plan) {
        plan.statements().forEach(statement -> output.detail(statement + ";"));
        output.end("Dry run", "nothing was written");
    }

    public void printFilled(SeedResult done) {
        output.end(
                "Seeded",
                count(done.rows(), "row") + " in " + count(done.filled().size(), "table"));
        done.warnings().forEach(output::warn);
    }

    public void printCleared(SeedResult done) {
        output.end("Cleared", count(done.cleared().size(), "table"));
        done.warnings().forEach(output::warn);
    }

    public void printExported(ExportResult done) {
        List<ExportResult.Written> written = done.tables();
        int width =
                written.stream().mapToInt(table -> table.file().length()).max().orElse(0);
        long rows = 0;
        for (ExportResult.Written table : written) {
            output.detail(Output.padded(table.file(), width) + "  " + count(table.rows(), "row"));
            rows += table.rows();
        }
        output.end("Exported", count(rows, "row") + " of " + count(written.size(), "table"));
        done.warnings().forEach(output::warn);
    }

    /** Returns {@code 1 row}, {@code 2 rows}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
