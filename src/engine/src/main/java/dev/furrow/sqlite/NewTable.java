package dev.furrow.sqlite;

import dev.furrow.database.TableSql;
import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Numbers;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Unique;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.QuotedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table that is made. */
final class NewTable {
    private final CreateTable operation;
    private final TableSql sql;

    NewTable(CreateTable operation, TableSql sql) {
        this.operation = operation;
        this.sql = sql;
    }

    /** Refuses columns that differ by case alone, and checks with a name in quotes that no column has. */
    void requireSense() {
        Map<String, String> seen = new HashMap<>();
        List<String> names = operation.columns().stream().map(Column::name).toList();
        for (String name : names) {
            String other = seen.put(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw new FurrowException("SQLite can't tell column \"" + name + "\" of table \"" + operation.table()
                        + "\" from column \"" + other + "\"");
            }
        }
        for (Constraint constraint : operation.constraints()) {
            if (constraint instanceof Check check) {
                QuotedNames.requireColumns(check.expression(), operation.table().name(), names);
            }
        }
    }

    /** Returns the names that no other may have: the table's, and those of its keys and unique constraints. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(operation.table().name());
        for (Constraint constraint : operation.constraints()) {
            if (constraint instanceof Unique || constraint instanceof PrimaryKey) {
                names.add(constraint.name());
            }
        }
        return names;
    }

    /**
     * Refuses names that others have.
     *
     * @param schema at least what is about {@link #names}
     */
    void requireFreeNames(LiveSchema schema) {
        TakenNames taken = new TakenNames(schema);
        String table = operation.table().name();
        taken.requireFreeTable(table);
        names().stream().skip(1).forEach(name -> taken.requireFree(name, table));
    }

    /** Returns CREATE TABLE, and what lets its numbers begin elsewhere than at 1. */
    List<StepStatement> statements(CallSite site) {
        List<StepStatement> statements = new ArrayList<>(site.sql(sql.createTable(operation)));
        if (countsFromElsewhere()) {
            statements.addAll(site.sql("INSERT INTO sqlite_sequence (name, seq) VALUES ("
                    + Quoting.literal(operation.table().name()) + ", " + (firstNumber() - 1) + ")"));
        }
        return statements;
    }

    boolean countsFromElsewhere() {
        return firstNumber() != 1;
    }

    private long firstNumber() {
        for (Column column : operation.columns()) {
            if (column.isIdentity()) {
                return column.numbering().numbers().settings().getOrDefault(Numbers.Setting.START, 1L);
            }
        }
        return 1;
    }
}
