package dev.furrow.compare;

import dev.furrow.operation.model.DropTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        if (isReferredToByKeyOfParent(table)) {
            steps.add(new OrderedOperation(Phase.DROP_TABLES, order, detached(table)));
        }
        steps.add(new OrderedOperation(Phase.DROP_TABLES, order, new DropTable(table.name(), false)));
        return steps;
    }

    /** A key to a table that stays is one to each of its partitions, until that is none any more. */
    private boolean isReferredToByKeyOfParent(SchemaTable table) {
        Set<TableName> staying = new HashSet<>();
        Optional<SchemaTable> partition = Optional.of(table).filter(TableRemoval::isPartition);
        while (partition.isPresent()) {
            TableName parent = parent(partition.get());
            to.table(parent).ifPresent(stays -> staying.add(stays.name()));
            partition = from.table(parent).filter(TableRemoval::isPartition);
        }
        return !staying.isEmpty()
                && from.tables().stream()
                        .flatMap(other -> other.constraints().stream())
                        .anyMatch(constraint -> mayReferTo(staying, constraint));
    }

    /** A partition that is dropped may be detached for nothing; whither a key leads that there are no words for, nobody asked. */
    private static boolean mayReferTo(Set<TableName> tables, Definition<Constraint> constraint) {
        return constraint.words() instanceof ForeignKey key
                ? tables.contains(key.target())
                : ConstraintComparison.isForeignKey(constraint);
    }

    private static boolean isPartition(SchemaTable table) {
        return table.options().startsWith("PARTITION OF ");
    }

    private static TableName parent(SchemaTable partition) {
        return TableName.of(partition.uses().iterator().next());
    }

    private Operation detached(SchemaTable partition) {
        String name = Quoting.identifier(partition.name().name());
        String parent = Quoting.identifier(parent(partition).name());
        return new Texts(from.product())
                .made(
                        "partition " + partition.name(),
                        List.of("ALTER TABLE " + parent + " DETACH PARTITION " + name),
                        "");
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
