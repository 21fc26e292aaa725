package dev.furrow.seed.plan;

import dev.furrow.database.fill.RowKey;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.Tables;
import java.util.List;
import java.util.stream.Collectors;

/** Reads columns that name another table's row by a key of its own: {@code user_id:users.username}. */
final class RowKeys {
    private final Tables tables;

    RowKeys(Tables tables) {
        this.tables = tables;
    }

    /** Returns whether {@code heading} names such a key, rather than a column of {@code table}. */
    static boolean isKey(Table table, String heading) {
        return heading.indexOf(':') > 0 && table.column(heading).isEmpty();
    }

    /** Returns the column's own part of a heading. */
    static String column(String heading) {
        return heading.substring(0, heading.indexOf(':')).strip();
    }

    /**
     * Returns what the other part means.
     *
     * @param column the seed's own
     * @throws FurrowException if it names no column of a table, or a table whose rows nothing says how to refer to
     */
    RowKey of(Table table, TableColumn column, String heading, Place place) {
        String path = heading.substring(heading.indexOf(':') + 1).strip();
        int dot = path.lastIndexOf('.');
        if (dot <= 0) {
            throw new FurrowException(
                    place,
                    "\"" + heading + "\" names no table and column after the colon",
                    Advice.literal("Written like this:", "user_id:users.username"));
        }
        Table target = target(path.substring(0, dot), heading, place);
        return new RowKey(
                target.name(),
                key(target, path.substring(dot + 1), heading, place),
                wanted(table, column, target, place));
    }

    private Table target(String name, String heading, Place place) {
        return tables.named(name)
                .map(tables::get)
                .orElseThrow(
                        () -> new FurrowException(place, "\"" + heading + "\": there is no table \"" + name + "\""));
    }

    private TableColumn key(Table target, String name, String heading, Place place) {
        return target.column(name)
                .orElseThrow(() -> new FurrowException(Diagnostic.of(
                                place,
                                "\"" + heading + "\": " + tables.shown(target.name()) + " has no column \"" + name
                                        + "\"")
                        .noting("It has: " + names(target))));
    }

    private static String names(Table table) {
        return table.columns().stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }

    private TableColumn wanted(Table table, TableColumn column, Table target, Place place) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().equals(List.of(column.name())) && key.target().equals(target.name())) {
                return column(target, key.targetColumns().get(0));
            }
        }
        if (target.primaryKey().size() != 1) {
            throw new FurrowException(
                    place,
                    "no foreign key says what " + column.name() + " takes of " + tables.shown(target.name())
                            + ", whose primary key isn't one column",
                    Advice.say("Write the value itself, under " + column.name() + "."));
        }
        return column(target, target.primaryKey().get(0));
    }

    private static TableColumn column(Table table, String name) {
        return table.column(name).orElseThrow(() -> new IllegalStateException(table.name() + " without " + name));
    }
}
