package dev.furrow.maven.seed;

import dev.furrow.maven.Output;
import dev.furrow.seed.Seed;
import dev.furrow.seed.SeedPlan;
import dev.furrow.seed.SeedResult;
import dev.furrow.seed.TableRows;
import java.util.stream.Collectors;

/** Prints what the goals of {@code seed:} get back from the engine. */
final class SeedOutput {
    private final Output output;

    SeedOutput(Output output) {
        this.output = output;
    }

    /** Prints what loses its rows, and what is left out. */
    void printPlan(SeedPlan plan) {
        if (!plan.leftOut().isEmpty()) {
            String names =
                    plan.leftOut().stream().map(seed -> seed.file().stem()).collect(Collectors.joining(", "));
            output.fact("Left out", names + ": the chosen seeds depend on it (-Dfurrow.withDependencies takes it too)");
        }
        if (!plan.cleared().isEmpty()) {
            output.fact("Clear", plan.cleared().stream().map(plan::shown).collect(Collectors.joining(", ")));
        }
        for (TableRows table : plan.beyond()) {
            printBeyond(plan.shown(table.table()), table.rows());
        }
    }

    private void printBeyond(String table, long rows) {
        String what = "no chosen seed fills " + table + ": " + count(rows, "row");
        if (rows == 0) {
            output.detail(what);
            return;
        }
        output.warn(what + " will be gone (-Dfurrow.cascade=refuse stops there)");
    }

    /** Prints what filling would do. */
    void printPreviewOfAll(SeedPlan plan) {
        printPlan(plan);
        SeedLines lines = SeedLines.of(plan);
        int number = 0;
        for (Seed seed : plan.seeds()) {
            number++;
            output.detail(lines.planned(number, seed));
        }
        printStatements(plan);
    }

    /** Prints what clearing would do. */
    void printPreviewOfUndo(SeedPlan plan) {
        printPlan(plan);
        printStatements(plan);
    }

    private void printStatements(SeedPlan plan) {
        plan.statements().forEach(statement -> output.detail(statement + ";"));
        output.end("Dry run", "nothing was written");
    }

    void printFilled(SeedResult done) {
        output.end(
                "Seeded",
                count(done.rows(), "row") + " in " + count(done.filled().size(), "table"));
        done.warnings().forEach(output::warn);
    }

    void printCleared(SeedResult done) {
        output.end("Cleared", count(done.cleared().size(), "table"));
        done.warnings().forEach(output::warn);
    }

    /** Returns {@code 1 row}, {@code 2 rows}. */
    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
