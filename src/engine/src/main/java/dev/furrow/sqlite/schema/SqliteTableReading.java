package dev.furrow.sqlite.schema;

import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Index;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a table with its indexes and triggers. */
final class SqliteTableReading {
    private final LiveSchema schema;
    private final SchemaEntry entry;
    private final Function<String, List<String>> primaryKeys;

    /**
     * Reads a table.
     *
     * @param primaryKeys of all tables, by name
     */
    SqliteTableReading(LiveSchema schema, SchemaEntry entry, Function<String, List<String>> primaryKeys) {
        this.schema = schema;
        this.entry = entry;
        this.primaryKeys = primaryKeys;
    }

    SchemaTable virtual() {
        return new SchemaTable(
                TableName.of(entry.name()),
                entry.sql(),
                CanonicalText.of(entry.sql(), 4, Integer.MAX_VALUE),
                "",
                List.of(),
                List.of(),
                List.of(),
                triggers(),
                Set.of());
    }

    SchemaTable table(TableText text) {
        Optional<String> rowid = text.rowidColumn();
        List<Definition<Column>> columns = text.columns().stream()
                .map(column -> new SqliteColumnReading(column, rowid.equals(Optional.of(column.name()))).definition())
                .toList();
        List<Definition<Constraint>> constraints = constraints(text);
        String options = CanonicalText.of(text.tail());
        boolean isSaid = options.isEmpty()
                && columns.stream().allMatch(column -> column.words() != null)
                && constraints.stream().allMatch(constraint -> constraint.words() != null)
                && isNumberedAsUsual(text, columns, constraints);
        return new SchemaTable(
                TableName.of(entry.name()),
                isSaid ? "" : entry.sql(),
                options,
                "",
                columns,
                constraints,
                indexes(text),
                triggers(),
                Set.of());
    }

    private List<Definition<Constraint>> constraints(TableText text) {
        List<Definition<Constraint>> constraints = new ArrayList<>();
        for (NamedConstraint constraint : ImplicitConstraintNames.of(text)) {
            if (!EnumCheck.isOne(constraint.clause())) {
                constraints.add(
                        new SqliteConstraintReading(constraint, waits(text, constraint), primaryKeys).definition());
            }
        }
        return constraints;
    }

    /** A column's foreign key may have a DEFERRABLE of its own after it. */
    private static String waits(TableText text, NamedConstraint key) {
        List<Clause> clauses =
                text.column(key.column()).map(ColumnText::clauses).orElse(List.of());
        int next = clauses.indexOf(key.clause()) + 1;
        boolean waits = next > 0 && next < clauses.size() && clauses.get(next).is(Clause.Kind.DEFERRABLE);
        return waits ? clauses.get(next).body() : "";
    }

    /** A column that SQLite numbers is a primary key under the name that it would be given. */
    private boolean isNumberedAsUsual(
            TableText text, List<Definition<Column>> columns, List<Definition<Constraint>> constraints) {
        boolean isNumbered = columns.stream()
                .anyMatch(column -> column.words() != null && column.words().isIdentity());
        if (!isNumbered) {
            return !text.isAutoincrement();
        }
        PrimaryKey usual = new PrimaryKey("", text.primaryKey());
        String name = ConstraintNames.named(TableName.of(entry.name()), usual).name();
        return constraints.stream().anyMatch(constraint -> usual.named(name).equals(constraint.words()));
    }

    private List<Definition<Index>> indexes(TableText text) {
        List<Definition<Index>> indexes = new ArrayList<>();
        for (SchemaEntry index : schema.indexesOf(entry.name())) {
            indexes.add(new SqliteIndexReading(index, text.columnNames()).definition());
        }
        return indexes;
    }

    private List<SchemaObject> triggers() {
        return schema.triggersOf(entry.name()).stream()
                .map(SqliteTableReading::trigger)
                .toList();
    }

    /** Returns a trigger of a table or a view. */
    static SchemaObject trigger(SchemaEntry trigger) {
        return new SchemaObject(
                "trigger",
                SchemaObject.Place.LAST,
                trigger.name(),
                List.of(CanonicalText.spaced(trigger.sql())),
                "DROP TRIGGER " + Quoting.identifier(trigger.name()),
                Set.of(trigger.table()));
    }
}
