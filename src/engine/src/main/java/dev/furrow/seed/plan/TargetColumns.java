package dev.furrow.seed.plan;

import dev.furrow.database.fill.RowKey;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.schema.ValueSource;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which columns of a table a file's columns are. */
final class TargetColumns {
    private final Tables tables;
    private final Table table;
    private final Place place;

    /**
     * Looks at one table's columns.
     *
     * @param place where the file names them
     */
    TargetColumns(Tables tables, Table table, Place place) {
        this.tables = tables;
        this.table = table;
        this.place = place;
    }

    /**
     * Returns the columns that {@code headings} mean, in their order.
     *
     * @throws FurrowException if the table has no such column, one is there twice or is computed by the database, one that every row
     *     needs is missing, or a heading names another table's row in a way that means none
     */
    SeedTarget target(Seed seed, List<String> headings) {
        List<TableColumn> found = new ArrayList<>();
        Map<Integer, RowKey> keys = new HashMap<>();
        for (String heading : headings) {
            boolean isKey = RowKeys.isKey(table, heading);
            TableColumn column = column(isKey ? RowKeys.column(heading) : heading);
            if (found.contains(column)) {
                throw wrong("duplicate column \"" + heading + "\"", "Leave one of them out.");
            }
            if (isKey) {
                keys.put(found.size(), new RowKeys(tables).of(table, column, heading, place));
            }
            found.add(column);
        }
        requireComplete(found);
        return new SeedTarget(seed, table, found, keys);
    }

    private TableColumn column(String name) {
        TableColumn column = table.column(name).orElseThrow(() -> new FurrowException(unknown(name)));
        if (column.source() == ValueSource.GENERATED) {
            throw wrong(
                    "column \"" + name + "\" of " + shown() + " is computed by the database",
                    "Leave it out of the file.");
        }
        return column;
    }

    private Diagnostic unknown(String name) {
        if (table.is(TableTrait.VIRTUAL) && table.columns().isEmpty()) {
            return Diagnostic.of(place, shown() + " has no columns that can be told")
                    .noting("It is a virtual table, and its module isn't loaded here.");
        }
        return Diagnostic.of(place, shown() + " has no column \"" + name + "\"")
                .noting("It has: " + String.join(", ", allNames()));
    }

    /** A trigger may bring what a row lacks, so a table that has one is left to the database. */
    private void requireComplete(List<TableColumn> found) {
        if (table.is(TableTrait.INSERT_TRIGGER)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            if (column.isRequired() && !found.contains(column)) {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw wrong(
                    shown() + " needs a value of " + String.join(", ", missing) + " in each row",
                    "Name " + (missing.size() == 1 ? "it" : "them") + ", or give the column a default.");
        }
    }

    private List<String> allNames() {
        return table.columns().stream().map(TableColumn::name).toList();
    }

    private String shown() {
        return tables.shown(table.name());
    }

    private FurrowException wrong(String what, String remedy) {
        return new FurrowException(place, what, Advice.say(remedy));
    }
}
