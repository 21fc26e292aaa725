package dev.furrow.compare;

import dev.furrow.operation.model.AddEnumValue;
import dev.furrow.operation.model.AddEnumValue.Position;
import dev.furrow.operation.model.CreateEnum;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.schema.EnumerationType;
import java.util.ArrayList;
import java.util.List;

/** Compares enum types. */
final class EnumComparison implements Pairs.Compared<EnumerationType> {
    private final EnumRebuild rebuild;

    EnumComparison(EnumRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public Difference added(EnumerationType type, int order) {
        return Difference.added(
                subject(type), words(type), List.of(new OrderedOperation(Phase.MAKE_TYPES, new CreateEnum(type))));
    }

    @Override
    public Difference removed(EnumerationType type, int order) {
        DropObject drop = new DropObject(ObjectKind.ENUM, type.name(), false);
        return Difference.removed(subject(type), words(type), List.of(new OrderedOperation(Phase.DROP_TYPES, drop)));
    }

    @Override
    public List<Difference> changed(EnumerationType before, EnumerationType after, Pairs.Turn turn) {
        if (before.values().equals(after.values())) {
            return List.of();
        }
        List<OrderedOperation> steps = rebuild.isNeeded(before, after) ? rebuild.steps(after) : added(before, after);
        return List.of(Difference.changed(subject(before), words(before), words(after), steps));
    }

    /** A value before the first one goes in before it; the others follow the one before them. */
    private static List<OrderedOperation> added(EnumerationType from, EnumerationType to) {
        List<OrderedOperation> steps = new ArrayList<>();
        int first = to.values().indexOf(from.values().get(0));
        for (int i = first - 1; i >= 0; i--) {
            steps.add(step(to, i, Position.BEFORE, to.values().get(i + 1), first - i));
        }
        for (int i = first + 1; i < to.values().size(); i++) {
            if (!from.values().contains(to.values().get(i))) {
                steps.add(step(to, i, Position.AFTER, to.values().get(i - 1), i));
            }
        }
        return steps;
    }

    private static OrderedOperation step(EnumerationType type, int value, Position position, String other, int order) {
        String added = type.values().get(value);
        return new OrderedOperation(
                Phase.MAKE_TYPES, order, new AddEnumValue(type.name(), added, position, other, false));
    }

    private static String subject(EnumerationType type) {
        return "enum type " + type.name();
    }

    private static String words(EnumerationType type) {
        return String.join(", ", type.values());
    }
}
