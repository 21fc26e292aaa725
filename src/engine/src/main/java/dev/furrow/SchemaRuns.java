package dev.furrow;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.many.SchemaOutcome;
import dev.furrow.many.UnreadySchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of each of several schemas, in the order in which they were named.
 *
 * @param <R> what a goal comes to in one of them
 */
public record SchemaRuns<R>(List<Run<R>> runs) {
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
            return failure == null ? null : new Failure(List.of(schema), told(failure)).diagnostic();
        }

        private static Diagnostic told(RuntimeException failure) {
            return failure instanceof FurrowException ours ? ours.diagnostic() : Diagnostic.of(failure.toString());
        }

        /** Returns what failed, as it would be told of the only schema, or what {@code refusal} has against the result. */
        private Optional<Diagnostic> unready(Function<R, Optional<Diagnostic>> refusal) {
            if (failure != null) {
                return Optional.of(told(failure));
            }
            return result == null ? Optional.empty() : refusal.apply(result);
        }
    }

    /**
     * Why the goal failed in some schemas.
     *
     * @param schemas at least one
     * @param told as it would be told of the only schema
     */
    public record Failure(List<String> schemas, Diagnostic told) {
        public Failure {
            schemas = List.copyOf(schemas);
        }

        /** Returns the schemas as a sentence has them: of very many only the first ones and the number of the others. */
        public String names() {
            return UnreadySchemas.names(schemas);
        }

        /** Returns what failed, with goals to run in these schemas alone. */
        public Diagnostic diagnostic() {
            return new Diagnostic(told.where(), told.what(), told.details(), UnreadySchemas.in(schemas, told.advice()));
        }
    }

    /** Hears of schemas while they are worked on, from the threads that do. */
    public interface Listener {
        /** Returns who has one listener hear what goes on in all of them, {@link Progress#in} the schema. */
        static Listener telling(Progress progress) {
            return new Listener() {
                @Override
                public void found(List<String> schemas) {
                    // Each is told of when it begins.
                }

                @Override
                public Progress begins(String schema) {
                    return progress.in(schema);
                }

                @Override
                public void ended(Run<?> run) {
                    // Who called is told how it ended.
                }
            };
        }

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

    /** Returns why it failed, where it did: of the same failure in several schemas there is one. */
    public List<Failure> failures() {
        Map<Diagnostic, List<String>> schemas = new LinkedHashMap<>();
        for (Run<R> run : runs) {
            RuntimeException failure = run.failure();
            if (failure != null) {
                schemas.computeIfAbsent(Run.told(failure), first -> new ArrayList<>())
                        .add(run.schema());
            }
        }
        return schemas.entrySet().stream()
                .map(its -> new Failure(its.getValue(), its.getKey()))
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
        String names = UnreadySchemas.names(failed);
        throw new FurrowException(
                Diagnostic.of("failed in " + failed.size() + " of " + runs.size() + " schemas: " + names)
                        .noting(failed.size() == runs.size() ? List.of() : List.of("The others are done."))
                        .advising(Advice.say(
                                "Mend the cause and type the command again: it goes on with those that are left.")));
    }

    /**
     * Does nothing where every schema can be used.
     *
     * @param what happens to whom because some can't
     * @param refusal what there is against a result; empty for nothing
     * @param ofOthers a sentence about those that can; empty for none
     * @throws FurrowException that tells all reasons
     */
    void requireReady(String what, Function<R, Optional<Diagnostic>> refusal, String ofOthers) {
        Map<String, Diagnostic> told = new LinkedHashMap<>();
        runs.forEach(run -> run.unready(refusal).ifPresent(its -> told.put(run.schema(), its)));
        UnreadySchemas unready = UnreadySchemas.of(told);
        if (unready.isEmpty()) {
            return;
        }
        boolean tellsOthers = !ofOthers.isEmpty() && unready.count() < runs.size();
        FurrowException failure =
                new FurrowException(Diagnostic.of(what + " in " + unready.count() + " of " + runs.size() + " schemas")
                        .noting(unready.details())
                        .noting(tellsOthers ? List.of(ofOthers) : List.of())
                        .advising(unready.advice()));
        for (Run<R> run : runs) {
            if (run.failure() != null) {
                failure.addSuppressed(run.failure());
            }
        }
        throw failure;
    }

    /** Returns what the goal came to where it didn't fail. */
    List<R> results() {
        List<R> results = new ArrayList<>();
        for (Run<R> run : runs) {
            if (run.result() != null) {
                results.add(run.result());
            }
        }
        return results;
    }
}
