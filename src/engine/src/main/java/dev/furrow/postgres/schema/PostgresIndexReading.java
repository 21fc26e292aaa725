package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of {@link SchemaQueries#INDEXES}. As with constraints, it is said in the vocabulary of revisions only if PostgreSQL prints
 * what that says the same way.
 */
final class PostgresIndexReading {
    private static final int DESCENDING = 1;

    private final String name;
    private final String text;
    private final boolean isUnique;
    private final boolean isValid;
    private final String method;
    private final int keys;
    private final List<String> parts;
    private final List<String> columns;
    private final Integer[] options;
    private final String predicate;

    PostgresIndexReading(ResultSet row) throws SQLException {
        this.name = row.getString("name");
        this.text = row.getString("text");
        this.isUnique = row.getBoolean("indisunique");
        this.isValid = row.getBoolean("indisvalid");
        this.method = row.getString("method");
        this.keys = row.getInt("keys");
        this.parts = QueryRows.texts(row, "parts");
        this.columns = QueryRows.texts(row, "columns");
        this.options = (Integer[]) row.getArray("options").getArray();
        this.predicate = QueryRows.text(row, "predicate");
    }

    /** Returns the index of {@code table}; one that isn't valid is like no other. */
    Definition<Index> definition(TableName table) {
        String rest = text.substring(text.indexOf(" USING ") + 1);
        String unique = isUnique ? "UNIQUE " : "";
        return new Definition<>(
                name, unique + rest + (isValid ? "" : " INVALID"), rest.equals(printed()) ? words(table) : null);
    }

    private String printed() {
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            sorted.add(parts.get(i) + (isDescending(i) ? " DESC" : ""));
        }
        return "USING " + method + " (" + String.join(", ", sorted) + ")"
                + (keys < parts.size() ? " INCLUDE (" + String.join(", ", parts.subList(keys, parts.size())) + ")" : "")
                + (predicate.isEmpty() ? "" : " WHERE " + predicate);
    }

    private boolean isDescending(int part) {
        return (options[part] & DESCENDING) != 0;
    }

    private @Nullable Index words(TableName table) {
        if (!isValid) {
            return null;
        }
        List<IndexColumn> sorted = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            boolean isExpression = columns.get(i).isEmpty();
            String part = isExpression ? Parentheses.inside(parts.get(i)) : columns.get(i);
            sorted.add(new IndexColumn(part, isExpression, isDescending(i), ""));
        }
        return new Index(
                name,
                table,
                sorted,
                isUnique,
                Parentheses.inside(predicate),
                method.equals("btree") ? "" : method,
                columns.subList(keys, columns.size()),
                false);
    }
}
