package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.ValueSource;
import java.util.ArrayList;
import java.util.List;

/** Which columns of a table a file's columns are. */
final class TargetColumns {
    private final SeedDatabase database;
    private final Table table;
    private final Place place;

    private TargetColumns(SeedDatabase database, Table table, Place place) {
        this.database = database;
        this.table = table;
        this.place = place;
    }

    /**
     * Returns the columns that {@code names} mean, in their order.
     *
     * @param place where the file names them
     * @throws FurrowException if the table has no such column, one stands twice or is computed by the database, or one that every row
     *     needs is missing
     */
    static List<TableColumn> of(SeedDatabase database, Table table, List<String> names, Place place) {
        TargetColumns columns = new TargetColumns(database, table, place);
        List<TableColumn> found = new ArrayList<>();
        for (String name : names) {
            TableColumn column = columns.column(name);
            if (found.contains(column)) {
                throw columns.wrong("column \"" + name + "\" stands twice", "Leave one of them out.");
            }
            found.add(column);
        }
        columns.requireComplete(found);
        return found;
    }

    private TableColumn column(String name) {
        TableColumn column = table.column(name)
                .orElseThrow(() ->
                        wrong(shown() + " has no column \"" + name + "\"", "It has: " + String.join(", ", allNames())));
        if (column.source() == ValueSource.GENERATED) {
            throw wrong(
                    "column \"" + name + "\" of " + shown() + " is computed by the database",
                    "Leave it out of the file.");
        }
        return column;
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
                    "Add " + (missing.size() == 1 ? "the column" : "these columns") + " to the header row.");
        }
    }

    private List<String> allNames() {
        return table.columns().stream().map(TableColumn::name).toList();
    }

    private String shown() {
        return database.shown(table.name());
    }

    private FurrowException wrong(String what, String remedy) {
        return new FurrowException(place, what, List.of(remedy));
    }
}
