package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;

/**
 * An index of a table. A value: each method returns another index.
 *
 * @param name empty until one is given or found
 * @param where the condition of a partial index in SQL; empty for an index of all rows
 * @param method PostgreSQL's, such as {@code gin}; empty for the usual tree
 * @param included columns that it holds beside those it sorts by
 * @param isConcurrent whether it is made without keeping writers out
 */
public record Index(
        String name,
        TableName table,
        List<IndexColumn> columns,
        boolean isUnique,
        String where,
        String method,
        List<String> included,
        boolean isConcurrent) {
    public Index {
        columns = List.copyOf(columns);
        included = List.copyOf(included);
    }

    /** An index without further words. */
    public Index(String name, TableName table, List<IndexColumn> columns, boolean isUnique, String where) {
        this(name, table, columns, isUnique, where, "", List.of(), false);
    }

    /** Returns the same index under a name of its own. */
    public Index named(String newName) {
        return new Index(newName, table, columns, isUnique, where, method, included, isConcurrent);
    }

    public Index unique() {
        return new Index(name, table, columns, true, where, method, included, isConcurrent);
    }

    /** Returns the same index for the rows that meet a condition in SQL. */
    public Index where(String condition) {
        if (condition.isBlank()) {
            throw new FurrowException("where(...) of an index of \"" + table + "\" is empty");
        }
        return new Index(name, table, columns, isUnique, condition, method, included, isConcurrent);
    }

    /** Returns the same index with another column after its own, the largest value first. */
    public Index descending(String column) {
        return and(new IndexColumn(column, false, true, ""));
    }

    /** Returns the same index with another column after its own, compared as PostgreSQL's operator class says. */
    public Index column(String column, String operatorClass) {
        return and(new IndexColumn(column, false, false, operatorClass));
    }

    /** Returns the same index with an expression in SQL, written without parentheses, after its columns. */
    public Index expression(String sql) {
        return and(new IndexColumn(sql, true));
    }

    private Index and(IndexColumn column) {
        List<IndexColumn> all = new ArrayList<>(columns);
        all.add(column);
        return new Index(name, table, all, isUnique, where, method, included, isConcurrent);
    }

    /** Returns the same index, made by a method of PostgreSQL's: {@code gin}, {@code gist}, {@code brin}, {@code hash}. */
    public Index using(String itsMethod) {
        return new Index(name, table, columns, isUnique, where, itsMethod, included, isConcurrent);
    }

    /** Returns the same index, which answers for {@code others} too without looking at the table. PostgreSQL's. */
    public Index include(String... others) {
        return new Index(name, table, columns, isUnique, where, method, List.of(others), isConcurrent);
    }

    /**
     * Returns the same index, made without keeping writers out: outside a transaction, so the revision says
     * {@code transaction: false}. SQLite, which has one writer, makes it like any other.
     */
    public Index concurrently() {
        return new Index(name, table, columns, isUnique, where, method, included, true);
    }
}
