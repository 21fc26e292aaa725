package dev.furrow.compare;

import dev.furrow.operation.model.Operation;
import java.util.List;

/**
 * One thing in which two schemas differ.
 *
 * @param subject what it is about, {@code column users.name}
 * @param from how it is in the first schema, in the database's own words; empty where it isn't there
 * @param to how it is in the second; empty where it isn't there
 * @param steps what leads from one to the other; none where nothing does
 * @param obstacle why nothing leads there; empty where something does
 */
public record Difference(String subject, String from, String to, List<OrderedOperation> steps, String obstacle) {
    public Difference {
        steps = List.copyOf(steps);
    }

    /** What became of the thing from the first schema to the second. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Returns what became of it. */
    public Kind kind() {
        if (from.isEmpty()) {
            return Kind.ADDED;
        }
        return to.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** Returns the operations that lead from one to the other, in their order; none where {@link #obstacle} says why. */
    public List<Operation> operations() {
        return steps.stream().sorted().map(OrderedOperation::operation).toList();
    }

    static Difference added(String subject, String to, List<OrderedOperation> steps) {
        return new Difference(subject, "", to, steps, "");
    }

    static Difference removed(String subject, String from, List<OrderedOperation> steps) {
        return new Difference(subject, from, "", steps, "");
    }

    static Difference changed(String subject, String from, String to, List<OrderedOperation> steps) {
        return new Difference(subject, from, to, steps, "");
    }

    static Difference without(String subject, String from, String to, String obstacle) {
        return new Difference(subject, from, to, List.of(), obstacle);
    }
}
