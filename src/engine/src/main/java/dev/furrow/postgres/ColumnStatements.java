package dev.furrow.postgres;

import dev.furrow.database.TableSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.AlterColumn;
import dev.furrow.postgres.text.SequenceOptions;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.Numbering;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.Product;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/** The statements of an {@code alterColumn}: the column itself in one, then its numbers, its name, its description. */
final class ColumnStatements {
    private final ColumnChange change;
    private final String table;
    private final String column;
    private final PostgresWords words;
    private final TableSql sql;
    private final CallSite site;
    private final List<String> parts = new ArrayList<>();

    ColumnStatements(AlterColumn operation, PostgresWords words, TableSql sql, CallSite site) {
        this.change = operation.change();
        this.table = words.quote(operation.table());
        this.column = Quoting.identifier(change.column());
        this.words = words;
        this.sql = sql;
        this.site = site;
    }

    List<StepStatement> statements() {
        // A default that doesn't fit the new type would be in its way.
        if (change.type().isPresent() && change.defaultValue().isPresent()) {
            alter("DROP DEFAULT");
        }
        change.type().ifPresent(type -> alter("TYPE " + words.type(type) + using(type)));
        change.defaultValue().ifPresent(this::defaultValue);
        change.nullability().ifPresent(nullable -> alter(nullable ? "DROP NOT NULL" : "SET NOT NULL"));
        change.numbering().ifPresent(this::numbering);
        List<StepStatement> statements = new ArrayList<>();
        if (!parts.isEmpty()) {
            statements.addAll(site.sql("ALTER TABLE " + table + " " + String.join(", ", parts)));
        }
        change.numbering()
                .filter(ColumnStatements::goesOnBehindTheRows)
                .ifPresent(numbering -> statements.addAll(site.sql(firstNumber())));
        if (change.renames()) {
            statements.addAll(site.sql("ALTER TABLE " + table + " RENAME COLUMN " + column + " TO "
                    + Quoting.identifier(change.newName())));
        }
        change.comment()
                .ifPresent(comment -> statements.addAll(site.verbatim("COMMENT ON COLUMN " + table + "."
                        + Quoting.identifier(change.newName()) + " IS " + PostgresOperations.comment(comment))));
        return statements;
    }

    private String using(DataType type) {
        String using = change.usingOn(Product.POSTGRESQL);
        if (!using.isEmpty()) {
            return " USING " + using;
        }
        return type.accept(new Cast(column, words));
    }

    private void defaultValue(DefaultValue value) {
        String clause = sql.defaultClause(ValueType.of(ValueKind.UNKNOWN), value);
        if (!clause.isEmpty()) {
            alter("SET " + clause);
        } else if (change.type().isEmpty()) {
            alter("DROP DEFAULT");
        }
    }

    private void numbering(Numbering numbering) {
        alter(numbering.equals(Numbering.NONE) ? "DROP IDENTITY" : "ADD " + SequenceOptions.identity(numbering));
    }

    private static boolean goesOnBehindTheRows(Numbering numbering) {
        return !numbering.equals(Numbering.NONE)
                && !numbering.numbers().settings().containsKey(Numbers.Setting.START);
    }

    private String firstNumber() {
        return "SELECT setval(pg_get_serial_sequence(" + Quoting.literal(table) + ", "
                + Quoting.literal(change.column()) + "), coalesce(max(" + column + "), 0) + 1, false) FROM " + table;
    }

    private void alter(String what) {
        parts.add("ALTER COLUMN " + column + " " + what);
    }
}
