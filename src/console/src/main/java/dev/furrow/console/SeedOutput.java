package dev.furrow.console;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.seed.SeedResult;
import dev.furrow.seed.export.ExportResult;
import dev.furrow.seed.export.ExportedTable;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.UnseededRows;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.value.TableRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what the goals of {@code seed:} get back from the engine. */
public final class SeedOutput {
    private final Output output;

    public SeedOutput(Output output) {
        this.output = output;
    }

    /** Prints what loses its rows, and what is left out. */
    public void printPlan(SeedPlan plan) {
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
        for (TableRows table : plan.beyond()) {
            printBeyond(plan.shown(table.table()), table.rows());
        }
        for (UnseededRows table : plan.strange()) {
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
    public void printPreviewOfAll(SeedPlan plan) {
        printPlan(plan);
        SeedLines lines = SeedLines.of(plan);
        Map<Seed, Long> rows = plan.rows();
        int number = 0;
        for (Seed seed : plan.seeds()) {
            number++;
            output.detail(lines.planned(number, seed, rows.getOrDefault(seed, SeedLines.UNKNOWN)));
        }
        printStatements(plan);
    }

    /** Prints what clearing would do. */
    public void printPreviewOfUndo(SeedPlan plan) {
        printPlan(plan);
        printStatements(plan);
    }

    private void printStatements(SeedPlan plan) {
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
        List<ExportedTable> written = done.tables();
        int width =
                written.stream().mapToInt(table -> table.file().length()).max().orElse(0);
        long rows = 0;
        for (ExportedTable table : written) {
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
