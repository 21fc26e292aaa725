package dev.furrow;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.many.SchemaOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each of several schemas, in the order in which they were named.
 *
 * @param <R> what a goal comes to in one of them
 */
public record SchemaRuns<R>(List<Run<R>> runs) {
    private static final int NAMED = 20;

    public SchemaRuns {
        runs = List.copyOf(runs);
    }

    /**
     * One schema's.
     *
     * @param result null where the goal failed
     * @param failure null where it didn't
     */
    public record Run<R>(
            String schema, @Nullable R result, @Nullable RuntimeException failure, Duration took) {
        static <R> Run<R> of(SchemaOutcome<R> outcome) {
            return new Run<>(outcome.schema(), outcome.result(), outcome.failure(), outcome.took());
        }

        /** Returns what failed, as it is told, with goals to run in this schema alone; null where nothing did. */
        public @Nullable Diagnostic diagnostic() {
            if (failure == null) {
                return null;
            }
            return failure instanceof FurrowException ours
                    ? inItsSchema(ours.diagnostic())
                    : Diagnostic.of(failure.toString());
        }

        private Diagnostic inItsSchema(Diagnostic told) {
            List<Advice> advice = told.advice().stream().map(this::inItsSchema).toList();
            return new Diagnostic(told.where(), told.what(), told.details(), advice);
        }

        private Advice inItsSchema(Advice advice) {
            return advice instanceof Advice.RunGoal goal ? goal.with("schemas", schema) : advice;
        }
    }

    /** Hears of schemas while they are worked on, from the threads that do. */
    public interface Listener {
        /** Which they are, in their order. */
        void found(List<String> schemas);

        /** One of them has its turn; returns who hears what goes on there. */
        Progress begins(String schema);

        /** One of them is done, or failed. */
        void ended(Run<?> run);
    }

    static <R> SchemaRuns<R> of(List<SchemaOutcome<R>> outcomes) {
        List<Run<R>> runs = new ArrayList<>();
        outcomes.forEach(outcome -> runs.add(Run.of(outcome)));
        return new SchemaRuns<>(runs);
    }

    /** Returns the schemas in which the goal failed. */
    public List<String> failed() {
        return runs.stream()
                .filter(run -> run.failure() != null)
                .map(Run::schema)
                .toList();
    }

    /**
     * Does nothing where all went well.
     *
     * @throws FurrowException that names those that didn't; each has told why
     */
    public void requireNoneFailed() {
        List<String> failed = failed();
        if (failed.isEmpty()) {
            return;
        }
        String names = String.join(", ", failed.subList(0, Math.min(failed.size(), NAMED)));
        String more = failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "";
        throw new FurrowException(
                Diagnostic.of("failed in " + failed.size() + " of " + runs.size() + " schemas: " + names + more)
                        .noting(failed.size() == runs.size() ? List.of() : List.of("The others are done."))
                        .advising(Advice.say(
                                "Mend the cause and type the command again: it goes on with those that are left.")));
    }
}
