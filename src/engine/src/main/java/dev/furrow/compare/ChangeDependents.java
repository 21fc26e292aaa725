package dev.furrow.compare;

import dev.furrow.operation.model.AlterColumn;
import dev.furrow.operation.model.Custom;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.operation.model.DropConstraint;
import dev.furrow.operation.model.DropIndex;
import dev.furrow.operation.model.DropObject;
import dev.furrow.operation.model.ObjectKind;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RenameObject;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Definition;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.schema.View;
import dev.furrow.sql.Mentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What both schemas have, and what is in the way of a change nevertheless: views, triggers, policies and functions that use a column whose
 * type changes or which goes, and foreign keys to a key that goes. They are dropped before, and made again after it.
 */
final class ChangeDependents {
    private final Schema from;
    private final Schema to;
    /** Columns, tables and views that are altered or dropped, as {@code uses} names them. */
    private final Set<String> touched = new HashSet<>();
    /** Columns whose values become ones of another kind, likewise: a condition on them is said anew, and so is a key. */
    private final Set<String> retyped = new HashSet<>();

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
            if (isAnotherKind(alter)) {
                retyped.add(alter.table() + "." + alter.change().column());
            }
        }
        if (operation instanceof DropColumn drop) {
            touched.add(drop.table() + "." + drop.column());
        }
        if (operation instanceof DropObject drop) {
            touched.add(drop.name().toString());
        }
        touchParts(operation);
    }

    /** What is said of a thing beside it, such as a comment, goes with it. */
    private void touchParts(Operation operation) {
        if (operation instanceof DropConstraint drop) {
            touched.add("constraint " + drop.name() + " of " + drop.table());
            touched.add("index " + drop.name());
        }
        if (operation instanceof DropIndex drop) {
            touched.add("index " + drop.name());
        }
        if (operation instanceof RenameObject rename && rename.kind() == ObjectKind.ENUM) {
            touched.add("enum type " + rename.name());
        }
        if (operation instanceof Custom custom && custom.what().startsWith(ObjectComparison.DROP)) {
            touched.add(custom.what().substring(ObjectComparison.DROP.length()));
        }
    }

    private boolean isAnotherKind(AlterColumn alter) {
        DataType type = alter.change().type().orElseThrow();
        return from.table(alter.table())
                .flatMap(table -> table.column(alter.change().column()))
                .flatMap(Definition::value)
                .filter(before -> type instanceof EnumerationType || ColumnChanges.isAnotherKind(before.type(), type))
                .isPresent();
    }

    /** What goes along may take others along: a view calls a function that reads a column. */
    List<OrderedOperation> steps() {
        int known;
        do {
            known = touched.size();
            look();
        } while (touched.size() > known);
        return steps;
    }

    private void look() {
        views();
        for (SchemaTable table : from.tables()) {
            to.table(table.name()).ifPresent(after -> {
                constraints(table, after);
                indexes(table, after);
                objects(ObjectComparison.ofTable(from.product()), table.attached(), after.attached());
            });
        }
        objects(ObjectComparison.ofSchema(from.product()), from.objects(), to.objects());
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

    /**
     * Indexes, triggers and rules of views go with these, and comments with what they are on, which stands before them. What is replaced by
     * another one is made by that difference.
     */
    private void objects(ObjectComparison comparison, List<SchemaObject> before, List<SchemaObject> after) {
        Pairs<SchemaObject> pairs = new Pairs<>(before, after, SchemaObject::id);
        Map<String, SchemaObject> kept = new HashMap<>();
        after.forEach(object -> kept.put(object.id(), object));
        for (SchemaObject object : before) {
            SchemaObject other = kept.get(object.id());
            if (other == null || !isTouched(object.uses())) {
                continue;
            }
            Pairs.Turn turn = pairs.turn(object.id());
            OrderedOperation drop = comparison.drop(object, turn.drop());
            if (done.add(drop.operation())) {
                touchParts(drop.operation());
                steps.add(drop);
                if (object.isMadeAs(other)) {
                    steps.add(comparison.make(object, turn.make()));
                }
            }
        }
    }

    private void constraints(SchemaTable table, SchemaTable after) {
        ConstraintComparison constraints = new ConstraintComparison(table.name(), from, Set.of());
        for (Definition<Constraint> constraint : table.constraints()) {
            OrderedOperation drop = constraints.drop(constraint);
            if (isInTheWay(table, constraint)
                    && after.constraints().contains(constraint)
                    && done.add(drop.operation())) {
                touchParts(drop.operation());
                steps.add(drop);
                steps.add(constraints.add(constraint));
            }
        }
    }

    private boolean isInTheWay(SchemaTable table, Definition<Constraint> constraint) {
        Constraint words = constraint.words();
        if (words instanceof ForeignKey key) {
            return losesItsKey(key)
                    || isRetyped(table.name(), key.columns())
                    || isRetyped(key.target(), key.targetColumns());
        }
        return words instanceof Check check && mentionsRetyped(table, check.expression());
    }

    private boolean isRetyped(TableName table, List<String> columns) {
        return columns.stream().anyMatch(column -> retyped.contains(table + "." + column));
    }

    private boolean mentionsRetyped(SchemaTable table, String sql) {
        return table.columns().stream()
                .anyMatch(column ->
                        retyped.contains(table.name() + "." + column.name()) && Mentions.of(column.name(), sql));
    }

    /** Those of columns alone follow them by themselves. */
    private void indexes(SchemaTable table, SchemaTable after) {
        IndexComparison indexes = new IndexComparison(table.name(), from.product(), Set.of());
        for (Definition<Index> index : table.indexes()) {
            OrderedOperation drop = indexes.drop(index, 0);
            if (index.value().filter(words -> isInTheWay(table, words)).isPresent()
                    && after.indexes().contains(index)
                    && done.add(drop.operation())) {
                touchParts(drop.operation());
                steps.add(drop);
                steps.add(indexes.make(index, 0));
            }
        }
    }

    private boolean isInTheWay(SchemaTable table, Index index) {
        return mentionsRetyped(table, index.where())
                || index.columns().stream()
                        .anyMatch(column -> column.expression() && mentionsRetyped(table, column.text()));
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
