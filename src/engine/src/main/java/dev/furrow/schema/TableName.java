package dev.furrow.schema;

import dev.furrow.error.FurrowException;

/**
 * A table's name, unquoted and in the database's own case.
 *
 * @param schema empty where the name is unqualified and the search path decides
 */
public record TableName(String schema, String name) implements Comparable<TableName> {
    public TableName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a table's name is empty");
        }
    }

    /** Returns an unqualified name. */
    public static TableName of(String name) {
        return new TableName("", name);
    }

    /** Returns the name that {@code text} writes, {@code table} or {@code schema.table}; nothing in it is quoted. */
    public static TableName parse(String text) {
        if (text == null) {
            throw new FurrowException("a table's name is null");
        }
        int dot = text.indexOf('.');
        if (text.isEmpty() || dot == 0 || dot == text.length() - 1) {
            throw new FurrowException("\"" + text + "\" names no table: write table or schema.table");
        }
        return dot < 0 ? of(text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Returns whether a schema stands in front. */
    public boolean isQualified() {
        return !schema.isEmpty();
    }

    /** Returns the name as messages show it to whoever works in {@code home}: without that schema. */
    public String shownIn(String home) {
        return schema.equals(home) ? name : toString();
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return isQualified() ? schema + "." + name : name;
    }
}
