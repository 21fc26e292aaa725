package dev.furrow.database;

import dev.furrow.operation.model.BulkInsert;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.model.Row;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Index;
import dev.furrow.schema.IndexColumn;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of DDL that both databases write alike; what differs is asked of the {@link Words}. */
public final class TableSql implements Constraint.Visitor<String> {
    /** What a database has its own words for. */
    public interface Words {
        String quote(TableName table);

        String type(DataType type);

        /**
         * Returns a default as it stands in a statement; empty for none.
         *
         * @param type what its column holds
         */
        String defaultValue(ValueType type, DefaultValue value);

        /** Returns what stands after the name of a column that the database numbers, its type included. */
        String identity(TableName table, Column column);

        /** Returns what stands after a column beside default and nullability, with a blank in front; mostly nothing. */
        String afterType(Column column);

        String exclude(Exclude exclude);

        /** Returns what stands after the name of an index's column or expression, with a blank in front; mostly nothing. */
        String operatorClass(IndexColumn column);

        /** Returns a row's value as it stands in a statement. */
        String literal(@Nullable Object value);
    }

    private final Words words;

    public TableSql(Words words) {
        this.words = words;
    }

    /** Returns the whole CREATE TABLE, a line for each column and constraint. */
    public String createTable(CreateTable table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add(column(table.table(), column));
        }
        for (Constraint constraint : table.constraints()) {
            lines.add(constraint(constraint));
        }
        return "CREATE TABLE "
                + (table.ifNotExists() ? "IF NOT EXISTS " : "")
                + words.quote(table.table())
                + " (\n  " + String.join(",\n  ", lines) + "\n)";
    }

    /** Returns a column as it stands in CREATE TABLE and ADD COLUMN, without the constraints after it. */
    public String column(TableName table, Column column) {
        String name = Quoting.identifier(column.name());
        if (column.isIdentity()) {
            return name + " " + words.identity(table, column);
        }
        String value = defaultClause(ValueType.of(column.type()), column.defaultValue());
        return name
                + " "
                + words.type(column.type())
                + (value.isEmpty() ? "" : " " + value)
                + (column.nullable() ? "" : " NOT NULL")
                + words.afterType(column);
    }

    /**
     * Returns {@code DEFAULT} with its value, or {@code GENERATED} with its expression; empty for no default.
     *
     * @param type what its column holds
     */
    public String defaultClause(ValueType type, DefaultValue value) {
        if (value instanceof DefaultValue.Generated generated) {
            return "GENERATED ALWAYS AS (" + generated.sql() + ") STORED";
        }
        String words = this.words.defaultValue(type, value);
        return words.isEmpty() ? "" : "DEFAULT " + words;
    }

    /** Returns the INSERT of {@code rows}, a line for each. */
    public String insert(BulkInsert insert, List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> values = new ArrayList<>();
            for (Object value : row.values()) {
                values.add(words.literal(value));
            }
            lines.add("(" + String.join(", ", values) + ")");
        }
        return "INSERT INTO " + words.quote(insert.table()) + " " + Quoting.list(insert.columns()) + " VALUES\n  "
                + String.join(",\n  ", lines);
    }

    /** Returns a constraint as it stands in CREATE TABLE and after ADD. */
    public String constraint(Constraint constraint) {
        return "CONSTRAINT " + Quoting.identifier(constraint.name()) + " " + constraint.accept(this);
    }

    /**
     * Returns the CREATE INDEX.
     *
     * @param name the index's name as this database takes it here: quoted, with or without a schema, words before it included
     * @param table likewise the table's
     */
    public String createIndex(Index index, String name, String table) {
        List<String> columns = new ArrayList<>();
        for (IndexColumn column : index.columns()) {
            columns.add((column.expression() ? "(" + column.text() + ")" : Quoting.identifier(column.text()))
                    + words.operatorClass(column)
                    + (column.descending() ? " DESC" : ""));
        }
        return (index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                + name
                + " ON "
                + table
                + (index.method().isEmpty() ? "" : " USING " + Quoting.identifier(index.method()))
                + " ("
                + String.join(", ", columns)
                + ")"
                + (index.included().isEmpty() ? "" : " INCLUDE " + Quoting.list(index.included()))
                + (index.where().isEmpty() ? "" : " WHERE " + index.where());
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return "PRIMARY KEY " + Quoting.list(key.columns());
    }

    @Override
    public String unique(Unique unique) {
        return "UNIQUE " + Quoting.list(unique.columns());
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return "FOREIGN KEY "
                + Quoting.list(key.columns())
                + " REFERENCES "
                + words.quote(key.target())
                + (key.targetColumns().isEmpty() ? "" : " " + Quoting.list(key.targetColumns()))
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + (key.deferrable() ? " DEFERRABLE INITIALLY DEFERRED" : "");
    }

    @Override
    public String check(Check check) {
        return "CHECK (" + check.expression() + ")";
    }

    @Override
    public String exclude(Exclude exclude) {
        return words.exclude(exclude);
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }
}
