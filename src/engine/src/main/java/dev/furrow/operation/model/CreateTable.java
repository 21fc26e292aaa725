package dev.furrow.operation.model;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.TableElement;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a table.
 *
 * @param columns in their order; the constraints written after them stand in {@code constraints} instead
 * @param constraints all constraints of the table, each with a name of its own
 */
public record CreateTable(TableName table, List<Column> columns, List<Constraint> constraints, boolean ifNotExists)
        implements Operation {
    public CreateTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** A table that isn't there yet. */
    public CreateTable(TableName table, List<Column> columns, List<Constraint> constraints) {
        this(table, columns, constraints, false);
    }

    public static CreateTable of(TableName table, List<TableElement> elements, boolean ifNotExists) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column.withConstraints(List.of()));
                constraints.addAll(ConstraintNames.named(table, column).constraints());
            } else if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            }
        }
        requireSense(table, columns, constraints);
        return new CreateTable(table, keysFilled(columns, constraints), named(table, constraints), ifNotExists);
    }

    /** A key's columns are never NULL; SQLite has to be told. */
    private static List<Column> keysFilled(List<Column> columns, List<Constraint> constraints) {
        Set<String> keys = new HashSet<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof PrimaryKey) {
                keys.addAll(constraint.columns());
            }
        }
        List<Column> filled = new ArrayList<>();
        for (Column column : columns) {
            filled.add(keys.contains(column.name()) ? column.notNull() : column);
        }
        return filled;
    }

    private static void requireSense(TableName table, List<Column> columns, List<Constraint> constraints) {
        Set<String> names = new HashSet<>();
        int primaryKeys = 0;
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw refused(table, "has two columns \"" + column.name() + "\"");
            }
            primaryKeys += column.isIdentity() ? 1 : 0;
        }
        for (Constraint constraint : constraints) {
            primaryKeys += constraint instanceof PrimaryKey ? 1 : 0;
            for (String column : constraint.columns()) {
                if (!names.contains(column)) {
                    throw refused(table, "has a constraint for a column \"" + column + "\" that it doesn't have");
                }
            }
        }
        if (columns.isEmpty()) {
            throw refused(table, "has no columns");
        }
        if (primaryKeys > 1) {
            throw refused(table, "has more than one primary key (identity() is one)");
        }
    }

    private static FurrowException refused(TableName table, String what) {
        return new FurrowException("table \"" + table + "\" " + what);
    }

    private static List<Constraint> named(TableName table, List<Constraint> constraints) {
        Set<String> taken = new HashSet<>();
        List<Constraint> named = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Constraint candidate = ConstraintNames.named(table, constraint);
            String name = candidate.name();
            for (int n = 1; !taken.add(candidate.name()); n++) {
                if (!(constraint instanceof Check)) {
                    throw refused(table, "has two constraints called \"" + name + "\"");
                }
                candidate = candidate.named(name + n);
            }
            named.add(candidate);
        }
        return named;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createTable(this);
    }
}
