package dev.furrow.many;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several schemas that can't be used, told at once: those with the same reason together.
 *
 * @param reasons with the schemas that they hold for, in the order in which each came first
 */
public record UnreadySchemas(Map<Reason, List<String>> reasons) {
    private static final int NAMED = 20;

    /** The goals that take several schemas. */
    private static final Set<String> IN_EACH = Set.of(
            "migrate:upgrade",
            "migrate:downgrade",
            "migrate:stamp",
            "migrate:current",
            "seed:all",
            "seed:undo",
            "seed:status");

    /** Those that do nothing in schemas that are ready: too many to be named needn't be. */
    private static final Set<String> IN_ALL = Set.of("migrate:upgrade", "migrate:current");

    /**
     * Why one can't be used.
     *
     * @param lines the first with the place and what happened, then the details
     * @param advice without the schema's name
     */
    public record Reason(List<String> lines, List<Advice> advice) {
        static Reason of(Diagnostic told) {
            List<String> lines = new ArrayList<>();
            lines.add(told.place().map(place -> place + ": ").orElse("") + told.what());
            told.details().forEach(detail -> lines.add("  " + detail));
            return new Reason(lines, told.advice());
        }
    }

    /** Returns them by their reasons. */
    public static UnreadySchemas of(Map<String, Diagnostic> schemas) {
        Map<Reason, List<String>> reasons = new LinkedHashMap<>();
        schemas.forEach((schema, told) -> reasons.computeIfAbsent(Reason.of(told), none -> new ArrayList<>())
                .add(schema));
        return new UnreadySchemas(reasons);
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Returns how many there are. */
    public int count() {
        return reasons.values().stream().mapToInt(List::size).sum();
    }

    /** Returns each reason's schemas and its lines. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        reasons.forEach((reason, schemas) -> {
            details.add(names(schemas) + ": " + reason.lines().get(0));
            details.addAll(reason.lines().subList(1, reason.lines().size()));
        });
        return details;
    }

    /**
     * Returns what to do about each reason, in its schemas; of a goal that works on one alone, in the first. Of too
     * many to be named they are all that are set, if the goal does nothing in the others, else those that are named.
     */
    public List<Advice> advice() {
        List<Advice> advice = new ArrayList<>();
        reasons.forEach((reason, schemas) -> advice.addAll(in(schemas, reason.advice())));
        return advice;
    }

    /** Returns the same advice for some schemas. */
    public static List<Advice> in(List<String> schemas, List<Advice> advice) {
        return advice.stream().map(each -> in(schemas, each)).toList();
    }

    /** Returns schemas as a sentence has them: of very many only the first ones and the number of the others. */
    public static String names(List<String> schemas) {
        String named = String.join(", ", named(schemas));
        return schemas.size() > NAMED ? named + " and " + (schemas.size() - NAMED) + " more" : named;
    }

    private static List<String> named(List<String> schemas) {
        return schemas.subList(0, Math.min(schemas.size(), NAMED));
    }

    private static Advice in(List<String> schemas, Advice advice) {
        if (!(advice instanceof Advice.RunGoal goal)) {
            return advice;
        }
        if (schemas.size() > NAMED
                && IN_ALL.contains(goal.goal())
                && goal.arguments().isEmpty()) {
            return goal;
        }
        return goal.with("schemas", IN_EACH.contains(goal.goal()) ? String.join(",", named(schemas)) : schemas.get(0));
    }
}
