package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.SqliteUnsupported;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.sqlite.text.TableText;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Columns that the database numbers from now on, or no longer: on SQLite that is a way of being the primary key. */
final class NumberingEdit {
    private final TableEdit edit;

    NumberingEdit(TableEdit edit) {
        this.edit = edit;
    }

    boolean isNumbered(String column) {
        return edit.after().isAutoincrement() && isInKey(column);
    }

    boolean isInKey(String column) {
        return edit.after().primaryKey().stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Refuses a type that has no numbers for a column that the database numbers. */
    void requireInteger(String column, DataType type, SqliteWords words) {
        ValueKind kind = ValueType.of(type).kind();
        if (!kind.isInteger() && kind != ValueKind.UNKNOWN) {
            throw new FurrowException(
                    edit.named(column) + " is numbered by the database, which " + words.type(type) + " can't be",
                    noIdentity(column));
        }
    }

    void requireNoDefault(String column) {
        if (isNumbered(column)) {
            throw new FurrowException(
                    edit.named(column) + " is numbered by the database: it has no default", noIdentity(column));
        }
    }

    private static Advice noIdentity(String column) {
        return Advice.literal("Take the numbering away first:", "change(\"" + column + "\").noIdentity()");
    }

    /** Leaves the column the key that it is. */
    void stop(String name, TableSql sql) {
        edit.rebuild();
        if (edit.after().rowidColumn().filter(name::equalsIgnoreCase).isEmpty()) {
            throw new FurrowException(edit.named(name) + " isn't numbered by the database");
        }
        String key = sql.constraint(new PrimaryKey(key().name(), List.of(name)));
        edit.become(withoutKey().withConstraint(TableReader.constraint(key)));
        edit.become(edit.after().with(ColumnText.notNull(edit.required(name))));
    }

    void begin(String name, Numbering numbering) {
        edit.rebuild();
        requireKeyWithoutNumbers(name);
        SqliteUnsupported.requireCounted(name, numbering);
        edit.countFrom(numbering);
        Clause before = key().clause();
        Clause key = TableReader.constraint("PRIMARY KEY AUTOINCREMENT");
        boolean isCalledSo =
                before.name().isEmpty() || before.name().equals(edit.after().name() + "_pkey");
        edit.become(withoutKey());
        ColumnText bare = edit.required(name).withType("INTEGER").without(clause -> clause.is(Clause.Kind.NOT_NULL));
        edit.become(edit.after().with(bare.with(isCalledSo ? key : key.named(before.name()))));
    }

    private void requireKeyWithoutNumbers(String name) {
        if (isNumbered(name)) {
            throw new FurrowException(edit.named(name) + " is numbered by the database already");
        }
        if (edit.required(name).has(Clause.Kind.DEFAULT)) {
            throw new FurrowException(
                    edit.named(name) + " has a default: it can't be numbered by the database",
                    Advice.literal("Take the default away first:", "change(\"" + name + "\").noDefault()"));
        }
        if (edit.after().primaryKey().size() != 1 || !isInKey(name)) {
            throw new FurrowException("SQLite numbers a column only where it is the primary key, which \"" + name
                    + "\" of table \"" + edit.after().name() + "\" isn't");
        }
    }

    private NamedConstraint key() {
        return ImplicitConstraintNames.of(edit.after()).stream()
                .filter(constraint -> constraint.clause().is(Clause.Kind.PRIMARY_KEY))
                .findFirst()
                .orElseThrow();
    }

    private TableText withoutKey() {
        List<Clause> constraints = new ArrayList<>(edit.after().constraints());
        constraints.removeIf(constraint -> constraint.is(Clause.Kind.PRIMARY_KEY));
        List<ColumnText> columns = edit.after().columns().stream()
                .map(column -> column.without(clause -> clause.is(Clause.Kind.PRIMARY_KEY)))
                .toList();
        return edit.after().withColumns(columns).withConstraints(constraints);
    }
}
