package dev.furrow.console;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.error.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Prints a line for each of several schemas when a goal is through with it, and at the end how many there were. */
public final class SchemasOutput implements SchemaRuns.Listener {
    private final Output output;
    private final Function<Output, Progress> progress;
    private final Map<String, SchemaSink> sinks = new ConcurrentHashMap<>();
    private int count;
    private int ended;
    private int width;

    private SchemasOutput(Output output, Function<Output, Progress> progress) {
        this.output = output;
        this.progress = progress;
    }

    /**
     * Runs a goal in each of several schemas, and prints what became of it.
     *
     * @param progress makes what prints the goal's progress
     * @throws dev.furrow.error.FurrowException if it failed in one of them, once all had their turn
     */
    public static void run(
            Furrow furrow, Output output, Function<Output, Progress> progress, BiConsumer<Furrow, Output> goal) {
        SchemasOutput schemas = new SchemasOutput(output, progress);
        SchemaRuns<String> runs = furrow.inEachSchema(
                one -> {
                    String schema = one.database().schema();
                    goal.accept(one, schemas.of(schema));
                    return schema;
                },
                schemas);
        schemas.print(runs);
        runs.requireNoneFailed();
    }

    @Override
    public synchronized void found(List<String> schemas) {
        count = schemas.size();
        width = schemas.stream().mapToInt(String::length).max().orElse(0);
        if (schemas.isEmpty()) {
            output.end("Schemas", "none, nothing to do");
        }
    }

    @Override
    public Progress begins(String schema) {
        sinks.put(schema, new SchemaSink(output.sink(), schema));
        return progress.apply(of(schema));
    }

    /** Returns what prints for one of the schemas, which has begun. */
    private Output of(String schema) {
        return output.to(sink(schema));
    }

    private SchemaSink sink(String schema) {
        return Objects.requireNonNull(sinks.get(schema));
    }

    @Override
    public synchronized void ended(SchemaRuns.Run<?> run) {
        ended++;
        Diagnostic failure = run.diagnostic();
        String what = failure == null ? sink(run.schema()).end() : "FAILED    " + failure.what();
        output.detail(Output.toTheRight(
                        ended + "/" + count, 2 * Integer.toString(count).length() + 1) + "  "
                + Output.padded(run.schema(), width) + "  " + took(run.took()) + "  " + what);
    }

    private static String took(Duration time) {
        return Output.toTheRight(String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0), 8);
    }

    /** Prints how many there were, and all that is to be said of those that failed. */
    private void print(SchemaRuns<?> runs) {
        runs.failures().forEach(this::print);
        int failed = runs.failed().size();
        if (count > 0) {
            output.end(
                    "Schemas",
                    (count - failed) + " of " + count + " done" + (failed == 0 ? "" : ", " + failed + " failed"));
        }
    }

    /** A single name stands in front of each line, among those of others; more of them before the first. */
    private void print(SchemaRuns.Failure failure) {
        Diagnostic told = failure.diagnostic();
        if (failure.schemas().size() == 1) {
            output.to(sink(failure.schemas().get(0))).warn(told);
            return;
        }
        String where = told.place().map(place -> place + ": ").orElse("");
        output.warn(new Diagnostic(null, failure.names() + ": " + where + told.what(), told.details(), told.advice()));
    }
}
