package dev.furrow.schema;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.List;

/**
 * Columns that name a row of another table, or of the same one.
 *
 * @param columns the referring columns
 * @param target the table that they refer to
 * @param targetColumns as many as {@code columns}, in their order; empty for the target's primary key
 * @param deferrable whether the check may wait for the commit (on SQLite a key that isn't may wait all the same)
 * @param enforcement which rows are held to it
 */
public record ForeignKey(
        String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean deferrable,
        Enforcement enforcement)
        implements Constraint {
    /** Which rows are held to a key. */
    public enum Enforcement {
        ALL_ROWS,
        /** Those that come, and not those that are there ({@code NOT VALID}). */
        NEW_ROWS,
        /** None: it is only said ({@code NOT ENFORCED}, from PostgreSQL 18 on). */
        NO_ROWS
    }

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (!targetColumns.isEmpty() && targetColumns.size() != columns.size()) {
            throw new FurrowException(
                    Diagnostic.of("a foreign key of " + columns + " can't refer to " + target + targetColumns)
                            .noting("Both sides need the same number of columns."));
        }
    }

    /** A key that rows keep from the beginning. */
    public ForeignKey(
            String name,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            boolean deferrable) {
        this(name, columns, target, targetColumns, onDelete, onUpdate, deferrable, Enforcement.ALL_ROWS);
    }

    /** Returns the same key, which the rows that are there aren't held to until it is validated. */
    public ForeignKey notValid() {
        return with(Enforcement.NEW_ROWS);
    }

    /** Returns the same key, which no row is held to. */
    public ForeignKey notEnforced() {
        return with(Enforcement.NO_ROWS);
    }

    private ForeignKey with(Enforcement other) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, deferrable, other);
    }

    /** Returns whether the rows that are there aren't held to it yet. */
    public boolean isNotValid() {
        return enforcement == Enforcement.NEW_ROWS;
    }

    public boolean isEnforced() {
        return enforcement != Enforcement.NO_ROWS;
    }

    /** Returns a key without a name, with no action and not deferrable. */
    public static ForeignKey of(List<String> columns, TableName target, List<String> targetColumns) {
        return new ForeignKey(
                "", columns, target, targetColumns, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, false);
    }

    @Override
    public ForeignKey named(String newName) {
        return new ForeignKey(newName, columns, target, targetColumns, onDelete, onUpdate, deferrable, enforcement);
    }

    /** Returns the same key with another action for a deleted target. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, deferrable, enforcement);
    }

    /** Returns the same key with another action for a changed target. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, deferrable, enforcement);
    }

    /** Returns the same key, checked at the commit ({@code DEFERRABLE INITIALLY DEFERRED}). */
    public ForeignKey deferred() {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, true, enforcement);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
