package dev.furrow.operation.source;

import dev.furrow.operation.model.CreateTable;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a new table. A constraint of one column stands behind it, as an author writes it, where that leaves the order of the
 * constraints as it is.
 */
final class TableSource {
    private final TableName table;
    private final List<Constraint> constraints;
    private int next;

    private TableSource(CreateTable operation) {
        this.table = operation.table();
        this.constraints = operation.constraints();
    }

    /** Returns the columns, then the constraints that stand behind none. */
    static List<String> of(CreateTable operation) {
        TableSource source = new TableSource(operation);
        List<String> parts = new ArrayList<>();
        operation.columns().forEach(column -> parts.add(source.column(column)));
        source.rest().forEach(constraint -> parts.add(ConstraintSource.of(operation.table(), constraint)));
        return parts;
    }

    private String column(Column column) {
        Column all = column;
        while (next < constraints.size()) {
            Column more = with(all, constraints.get(next));
            if (!ColumnSource.canBeBehind(table, more)) {
                break;
            }
            all = more;
            next++;
        }
        return ColumnSource.of(table, all);
    }

    private static Column with(Column column, Constraint constraint) {
        List<Constraint> all = new ArrayList<>(column.constraints());
        all.add(constraint);
        return column.withConstraints(all);
    }

    private List<Constraint> rest() {
        return constraints.subList(next, constraints.size());
    }
}
