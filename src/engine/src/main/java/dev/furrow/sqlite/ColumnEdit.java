package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddColumn;
import dev.furrow.operation.model.DropColumn;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.ForeignKey;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.sqlite.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns that come and go. */
final class ColumnEdit {
    private final TableEdit edit;
    private final TableSql sql;

    ColumnEdit(TableEdit edit, TableSql sql) {
        this.edit = edit;
        this.sql = sql;
    }

    void add(AddColumn operation) {
        Column column = operation.column();
        if (edit.after().column(column.name()).isPresent()) {
            if (operation.ifNotExists()) {
                return;
            }
            throw new FurrowException(
                    "table \"" + edit.after().name() + "\" has a column \"" + column.name() + "\" already");
        }
        if (column.isIdentity() && !edit.after().primaryKey().isEmpty()) {
            throw new FurrowException("table \"" + edit.after().name() + "\" has a primary key already");
        }
        List<ColumnText> columns = new ArrayList<>(edit.after().columns());
        columns.add(TableReader.column(sql.column(operation.table(), column)));
        if (isNative(column)) {
            edit.tell("ADD COLUMN " + nativeText(operation, sql));
        } else {
            edit.rebuild();
        }
        if (column.isIdentity()) {
            edit.countFrom(column.numbering());
        }
        if (isEmptyForRows(column)) {
            edit.check(new RowChecks(edit.before()).empty(column.name()));
        }
        edit.become(edit.after().withColumns(columns));
        edit.added(column.name());
        for (Constraint constraint : column.constraints()) {
            edit.names().requireFree(edit.after(), constraint);
            edit.become(edit.after().withConstraint(TableReader.constraint(sql.constraint(constraint))));
        }
    }

    private static boolean isEmptyForRows(Column column) {
        return !column.nullable() && !column.isIdentity() && column.defaultValue() instanceof DefaultValue.None;
    }

    /** Returns whether ADD COLUMN takes the column, whatever rows the table has: see "ALTER TABLE ADD COLUMN" in SQLite's manual. */
    static boolean isNative(Column column) {
        boolean noDefault = column.defaultValue() instanceof DefaultValue.None;
        if (column.isIdentity() || isComputed(column.defaultValue()) || (!column.nullable() && noDefault)) {
            return false;
        }
        for (Constraint constraint : column.constraints()) {
            boolean takes = constraint instanceof Check || (constraint instanceof ForeignKey && noDefault);
            if (!takes) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComputed(DefaultValue value) {
        return value instanceof DefaultValue.Generated
                || (value instanceof DefaultValue.Expression expression
                        && !expression.sql().equalsIgnoreCase("NULL"));
    }

    /** Returns what stands after ADD COLUMN. */
    static String nativeText(AddColumn operation, TableSql sql) {
        Column column = operation.column();
        StringBuilder text = new StringBuilder(sql.column(operation.table(), column));
        for (Constraint constraint : column.constraints()) {
            String written = sql.constraint(constraint);
            text.append(' ')
                    .append(
                            constraint instanceof ForeignKey
                                    ? written.replace("FOREIGN KEY " + Quoting.list(constraint.columns()) + " ", "")
                                    : written);
        }
        return text.toString();
    }

    void drop(DropColumn operation) {
        Optional<ColumnText> found = edit.after().column(operation.column());
        if (found.isEmpty() && operation.ifExists()) {
            return;
        }
        ColumnText column = edit.required(operation.column());
        if (edit.after().columns().size() == 1) {
            throw new FurrowException(
                    "column \"" + column.name() + "\" is the only one of table \""
                            + edit.after().name() + "\"",
                    Advice.say("SQLite has no tables without columns. Add another one first, or drop the table."));
        }
        List<ColumnText> columns = new ArrayList<>();
        boolean alone = !column.has(Clause.Kind.PRIMARY_KEY) && !column.has(Clause.Kind.UNIQUE);
        for (ColumnText other : edit.after().columns()) {
            if (!other.equals(column)) {
                requireNotComputedFrom(column.name(), other);
                ColumnText without =
                        other.without(clause -> clause.is(Clause.Kind.CHECK) && clause.mentions(column.name()));
                alone &= without.equals(other);
                columns.add(without);
            }
        }
        List<Clause> constraints = new ArrayList<>(edit.after().constraints());
        constraints.removeIf(constraint -> concerns(constraint, column.name()));
        alone &= constraints.size() == edit.after().constraints().size();
        int count = edit.keptIndexes().size();
        edit.keptIndexes().removeIf(index -> indexes(index, column.name()));
        alone &= edit.keptIndexes().size() == count;
        edit.become(edit.after().withColumns(columns).withConstraints(constraints));
        edit.tellDropped(column.name());
        if (!alone) {
            edit.rebuild();
        }
    }

    /** SQLite would take a name in quotes that no column has any more for a text. */
    private void requireNotComputedFrom(String column, ColumnText other) {
        boolean isComputed = other.clauses().stream()
                .anyMatch(clause -> clause.is(Clause.Kind.GENERATED) && clause.mentions(column));
        if (isComputed) {
            throw new FurrowException("column \"" + column + "\" of table \""
                    + edit.after().name() + "\" can't be dropped: column \"" + other.name() + "\" is computed from it");
        }
    }

    private static boolean concerns(Clause constraint, String column) {
        if (constraint.is(Clause.Kind.CHECK)) {
            return constraint.mentions(column);
        }
        return TableText.constraintColumns(constraint).stream().anyMatch(column::equalsIgnoreCase);
    }

    private static boolean indexes(SchemaEntry index, String column) {
        Tokens tokens = new Tokens(index.sql());
        int at = 0;
        while (at < tokens.count() && !tokens.isSymbol(at, '(')) {
            at++;
        }
        return at < tokens.count()
                && new Tokens(index.sql().substring(tokens.get(at).start())).mention(column);
    }
}
