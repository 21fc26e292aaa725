package dev.furrow.compare;

import dev.furrow.operation.model.DropTable;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What drops tables. In a cycle of foreign keys, those go first that refer to a table which is dropped before theirs. */
final class TableRemoval {
    private final Schema from;
    private final Schema to;
    private final Set<TableName> madeBefore = new HashSet<>();

    TableRemoval(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** Returns what drops {@code table}; to be asked in the order in which tables were made. */
    List<OrderedOperation> steps(SchemaTable table, int order) {
        List<OrderedOperation> steps = new ArrayList<>();
        ConstraintComparison constraints = new ConstraintComparison(table.name(), from, Set.of());
        for (Definition<Constraint> constraint : table.constraints()) {
            if (goesFirst(table, constraint)) {
                steps.add(constraints.drop(constraint));
            }
        }
        madeBefore.add(table.name());
        // A trigger would go with its table, but the function that it calls goes first.
        ObjectComparison attached = ObjectComparison.ofTable(from.product());
        List<SchemaObject> objects = table.attached();
        for (int i = objects.size() - 1; i >= 0; i--) {
            steps.add(attached.drop(objects.get(i), order));
        }
        steps.add(new OrderedOperation(Phase.DROP_TABLES, order, new DropTable(table.name(), false)));
        return steps;
    }

    /** What a key refers to that there are no words for, nobody asked. */
    private boolean goesFirst(SchemaTable table, Definition<Constraint> constraint) {
        return constraint.words() instanceof ForeignKey key
                ? goesFirst(table, key)
                : ConstraintComparison.isForeignKey(constraint);
    }

    private boolean goesFirst(SchemaTable table, ForeignKey key) {
        boolean isDropped =
                from.table(key.target()).isPresent() && to.table(key.target()).isEmpty();
        boolean isBeforeItsTarget = !key.target().equals(table.name()) && !madeBefore.contains(key.target());
        return isDropped && (isBeforeItsTarget || hasHeirs(key.target()));
    }

    /** Its partitions go before it, and rows of theirs are what the key refers to. */
    private boolean hasHeirs(TableName table) {
        return from.tables().stream().anyMatch(other -> other.uses().contains(table.name()));
    }
}
