package dev.furrow.compare;

import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What both schemas have, and what is in the way of a change nevertheless: views, triggers and policies that use a column whose type
 * changes or which goes, and foreign keys to a key that goes. They are dropped before, and made again after it.
 */
final class ChangeDependents {
    private final Schema from;
    private final Schema to;
    /** Columns, tables and views that are altered or dropped, as {@code uses} names them. */
    private final Set<String> touched = new HashSet<>();

    private final Set<Operation> done = new HashSet<>();
    private final List<OrderedOperation> steps = new ArrayList<>();

    ChangeDependents(Schema from, Schema to, List<Difference> differences) {
        this.from = from;
        this.to = to;
        for (Difference difference : differences) {
            difference.operations().forEach(this::touch);
        }
    }

    private void touch(Operation operation) {
        done.add(operation);
        if (operation instanceof AlterColumn alter && alter.change().type().isPresent()) {
            touched.add(alter.table() + "." + alter.change().column());
        }
        if (operation instanceof DropColumn drop) {
            touched.add(drop.table() + "." + drop.column());
        }
        if (operation instanceof DropObject drop) {
            touched.add(drop.name().toString());
        }
    }

    List<OrderedOperation> steps() {
        views();
        objects();
        for (SchemaTable table : from.tables()) {
            to.table(table.name()).ifPresent(after -> attached(table, after));
            to.table(table.name()).ifPresent(after -> foreignKeys(table, after));
        }
        return steps;
    }

    /** Views are sorted so that each comes after those that it reads. */
    private void views() {
        ViewComparison views = new ViewComparison(from.product());
        Pairs<View> pairs = new Pairs<>(from.views(), to.views(), View::name);
        for (View view : from.views()) {
            OrderedOperation drop = views.drop(view, pairs.turn(view.name()).drop());
            if (isTouched(view.uses()) && done.add(drop.operation())) {
                touched.add(view.name().toString());
                steps.add(drop);
                to.views().stream()
                        .filter(after -> after.name().equals(view.name()))
                        .forEach(after -> steps.add(
                                views.make(after, pairs.turn(view.name()).make())));
            }
        }
    }

    /** Indexes, triggers and rules of views go with these. */
    private void objects() {
        ObjectComparison objects = ObjectComparison.ofSchema(from.product());
        for (SchemaObject object : from.objects()) {
            OrderedOperation drop = objects.drop(object, 0);
            if (isTouched(object.uses()) && to.objects().contains(object) && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(objects.make(object, 0));
            }
        }
    }

    private void attached(SchemaTable table, SchemaTable after) {
        ObjectComparison objects = ObjectComparison.ofTable(from.product());
        for (SchemaObject object : table.attached()) {
            OrderedOperation drop = objects.drop(object, 0);
            if (isTouched(object.uses()) && after.attached().contains(object) && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(objects.make(object, 0));
            }
        }
    }

    private void foreignKeys(SchemaTable table, SchemaTable after) {
        ConstraintComparison constraints = new ConstraintComparison(table.name(), from, Set.of());
        for (Definition<Constraint> constraint : table.constraints()) {
            boolean losesItsKey = constraint.words() instanceof ForeignKey key && losesItsKey(key);
            OrderedOperation drop = constraints.drop(constraint);
            if (losesItsKey && after.constraints().contains(constraint) && done.add(drop.operation())) {
                steps.add(drop);
                steps.add(constraints.add(constraint));
            }
        }
    }

    /** A key is looked up by its columns: another one of the same columns may stand in for it. */
    private boolean losesItsKey(ForeignKey key) {
        return from.table(key.target()).stream()
                .flatMap(target -> target.constraints().stream())
                .filter(constraint -> done.contains(new DropConstraint(key.target(), constraint.name(), false)))
                .flatMap(constraint -> constraint.value().stream())
                .anyMatch(words -> Set.copyOf(words.columns()).equals(Set.copyOf(key.targetColumns())));
    }

    private boolean isTouched(Set<String> uses) {
        return uses.stream().anyMatch(touched::contains);
    }
}
