package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Product;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.Casts;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ColumnText;
import dev.furrow.sqlite.text.Conversion;
import dev.furrow.sqlite.text.EnumCheck;
import dev.furrow.sqlite.text.Fit;
import dev.furrow.sqlite.text.QuotedNames;
import dev.furrow.sqlite.text.SqliteWords;
import dev.furrow.sqlite.text.TableReader;
import dev.furrow.value.DefaultFit;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.Optional;

/** What becomes of a column that stays. */
final class ColumnAlteration {
    private final TableEdit edit;
    private final SqliteWords words;
    private final TableSql sql;
    private final NumberingEdit numbering;

    ColumnAlteration(TableEdit edit, SqliteWords words, TableSql sql) {
        this.edit = edit;
        this.words = words;
        this.sql = sql;
        this.numbering = new NumberingEdit(edit);
    }

    /** Returns the change that an operation asks for. */
    static Alteration.Change of(AlterColumn operation, SqliteWords words, TableSql sql) {
        return new Alteration.Change() {
            @Override
            public void apply(TableEdit edit) {
                new ColumnAlteration(edit, words, sql).alter(operation);
            }

            @Override
            public boolean readsWhatChanged(TableEdit edit) {
                ColumnChange change = operation.change();
                boolean usesOthers = !change.usingOn(Product.SQLITE).isEmpty() && !edit.isUntouched();
                return change.type().isPresent() && (usesOthers || !edit.isUntouched(change.column()));
            }
        };
    }

    private void alter(AlterColumn operation) {
        ColumnChange change = operation.change();
        ColumnText column = edit.required(change.column());
        // In PostgreSQL's order ("ALTER TABLE" in its manual): what goes, goes first.
        change.numbering().filter(Numbering.NONE::equals).ifPresent(none -> numbering.stop(column.name(), sql));
        change.type().ifPresent(type -> type(change, type));
        change.defaultValue().ifPresent(value -> defaultValue(change.column(), value));
        change.numbering()
                .filter(asked -> !asked.equals(Numbering.NONE))
                .ifPresent(asked -> numbering.begin(column.name(), asked));
        change.nullability().ifPresent(nullable -> nullability(column, nullable));
    }

    private void type(ColumnChange change, DataType type) {
        edit.rebuild();
        ColumnText column = edit.required(change.column());
        requireNothingComputedFrom(column);
        if (numbering.isNumbered(column.name())) {
            numbering.requireInteger(column.name(), type, words);
            // Whatever its width is elsewhere, SQLite numbers an INTEGER.
            return;
        }
        if (change.defaultValue().isEmpty()) {
            requireDefaultToFit(column, type);
        }
        String using = change.usingOn(Product.SQLITE);
        if (using.isEmpty()) {
            convert(column, type);
        } else {
            convert(column, type, using);
        }
        ColumnText typed = column.withType(words.type(type)).without(EnumCheck::isOne);
        if (type instanceof EnumerationType enumeration) {
            typed = typed.with(TableReader.constraint(
                    EnumCheck.of(column.name(), enumeration).text()));
        }
        edit.become(edit.after().with(typed));
    }

    private void requireNothingComputedFrom(ColumnText column) {
        for (ColumnText other : edit.after().columns()) {
            boolean isComputed = other.clauses().stream()
                    .anyMatch(clause -> clause.is(Clause.Kind.GENERATED) && clause.mentions(column.name()));
            if (isComputed && !other.equals(column)) {
                throw new FurrowException(
                        edit.named(column.name()) + " can't get another type: column \"" + other.name()
                                + "\" is computed from it",
                        Advice.literal(
                                "Drop that one before, and add it anew after:",
                                "op.dropColumn(\"" + edit.after().name() + "\", \"" + other.name() + "\")"));
            }
        }
    }

    private void convert(ColumnText column, DataType type) {
        Casts.require(edit.after().name(), column, type, words);
        String value = Quoting.identifier(column.name());
        String converted = Conversion.of(value, column.holds(), type);
        if (converted.equals(value)) {
            boolean isText = column.holds().kind() == ValueKind.TEXT;
            requireToFit(column, type, value, Fit.of(type, value) + (isText ? Fit.ofText(type, value) : ""));
            return;
        }
        edit.convert(column.name(), converted);
        String condition = Fit.of(type, "c");
        requireToFit(
                column,
                type,
                value,
                condition.isEmpty() ? "" : "(SELECT " + condition + " FROM (SELECT " + converted + " AS c))");
    }

    private void convert(ColumnText column, DataType type, String using) {
        QuotedNames.requireColumns(using, edit.after().name(), edit.before().columnNames());
        edit.convert(column.name(), using);
        String value = "(" + using + ")";
        requireToFit(column, type, value, Fit.of(type, value));
    }

    private void requireToFit(ColumnText column, DataType type, String value, String condition) {
        if (!condition.isEmpty()) {
            edit.check(new RowChecks(edit.before()).fits(column.name(), value, condition, words.type(type)));
        }
    }

    private void requireDefaultToFit(ColumnText column, DataType type) {
        boolean isKept =
                Casts.keepDefault(column.holds().kind(), ValueType.of(type).kind());
        for (Clause clause : column.clauses()) {
            if (clause.isLiteralDefault() && !isKept) {
                throw new FurrowException(
                        "column \"" + column.name() + "\" of table \""
                                + edit.after().name() + "\" has the default "
                                + clause.text().substring("DEFAULT".length()).strip()
                                + ", which PostgreSQL doesn't convert with its type",
                        Advice.say("Say what it is now:  change(\"" + column.name()
                                + "\").type(...).defaultValue(...), or .noDefault()"));
            }
            clause.textDefault()
                    .ifPresent(text -> DefaultFit.require(column.name(), type, new DefaultValue.Text(text)));
        }
    }

    private void defaultValue(String name, DefaultValue value) {
        edit.rebuild();
        if (edit.required(name).has(Clause.Kind.GENERATED)) {
            throw new FurrowException(edit.named(name) + " is computed: it has no default");
        }
        numbering.requireNoDefault(name);
        requireToFit(edit.required(name), value);
        ColumnText column = edit.required(name).without(clause -> clause.is(Clause.Kind.DEFAULT));
        String clause = sql.defaultClause(column.holds().withWideIntegers(), value);
        edit.become(edit.after().with(clause.isEmpty() ? column : column.with(TableReader.constraint(clause))));
    }

    private static void requireToFit(ColumnText column, DefaultValue value) {
        Optional<EnumerationType> enumeration = column.enumeration();
        if (enumeration.isPresent()) {
            DefaultFit.require(column.name(), enumeration.get(), value);
        } else {
            // A revision in SQL may mean PostgreSQL's bigint by INTEGER.
            DefaultFit.require(column.name(), column.holds().withWideIntegers(), value);
        }
    }

    /** Not by ALTER COLUMN, which only SQLite 3.53 learnt: a script would run in no shell that a distribution has. */
    private void nullability(ColumnText before, boolean nullable) {
        edit.rebuild();
        ColumnText column = edit.required(before.name());
        if (nullable && numbering.isInKey(column.name())) {
            throw new FurrowException(edit.named(column.name()) + " is in the primary key: it can't be NULL");
        }
        if (nullable) {
            edit.become(edit.after().with(column.without(clause -> clause.is(Clause.Kind.NOT_NULL))));
            return;
        }
        RowChecks rows = new RowChecks(edit.before());
        if (edit.brings(column.name())) {
            edit.check(rows.notNull(column.name(), edit.value(column.name())));
        } else if (!column.has(Clause.Kind.DEFAULT) && !column.has(Clause.Kind.GENERATED)) {
            edit.check(rows.empty(column.name()));
        }
        edit.become(edit.after().with(ColumnText.notNull(column)));
    }
}
