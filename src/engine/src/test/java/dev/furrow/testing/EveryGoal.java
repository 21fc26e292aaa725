package dev.furrow.testing;

import dev.furrow.Detected;
import dev.furrow.ExportFormat;
import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.SeedOptions;
import dev.furrow.revision.Guard;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.schema.told.SchemaCounts;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that the engine can be asked to do, so that what holds for every goal is tried with a new one too.
 *
 * @param written where goals that are told a path write
 * @param texts says what a method of that name gets for a text
 * @param names what it gets for a list of them
 */
public record EveryGoal(Path written, UnaryOperator<String> texts, List<String> names) {
    /** Returns the engine's methods in their names' order, but for those that do nothing by themselves. */
    public static List<Method> all() {
        return Arrays.stream(Furrow.class.getMethods())
                .filter(method ->
                        method.getDeclaringClass() == Furrow.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Set.of("close", "inEachSchema").contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .toList();
    }

    /** Returns what a method is called with. */
    public Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> argument(method.getName(), type))
                .toArray();
    }

    private Object argument(String method, Class<?> type) {
        Map<Class<?>, Object> arguments = Map.ofEntries(
                Map.entry(String.class, texts.apply(method)),
                Map.entry(List.class, names),
                Map.entry(Map.class, Map.of()),
                Map.entry(Path.class, written),
                Map.entry(Resume.class, Resume.NO),
                Map.entry(Purge.class, Purge.NO),
                Map.entry(Guard.class, Guard.CHECK),
                Map.entry(SeedOptions.class, SeedOptions.ALL),
                Map.entry(ExportFormat.class, ExportFormat.CSV),
                Map.entry(NewRevision.class, NewRevision.of("more")),
                Map.entry(
                        AutogenerateRequest.class,
                        new AutogenerateRequest(
                                NewRevision.of("more"), AutogenerateRequest.From.REVISIONS, List.of(), Set.of())),
                Map.entry(SchemaRuns.Listener.class, SchemaRuns.Listener.telling(Progress.SILENT)),
                Map.entry(
                        Detected.class,
                        new Detected(
                                List.of(),
                                Set.of(),
                                List.of(),
                                new SchemaCounts(0, 0, 0, 0, 0),
                                false,
                                List.of(),
                                Set.of())));
        return Objects.requireNonNull(arguments.get(type), "an argument of " + method + ": " + type);
    }
}
