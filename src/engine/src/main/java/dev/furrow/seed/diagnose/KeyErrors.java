package dev.furrow.seed.diagnose;

import dev.furrow.database.fill.RowKey;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.value.SeedRow;
import dev.furrow.value.ValueWords;
import java.sql.SQLException;
import java.util.List;

/** What is wrong with values that name other rows by a key of theirs. */
public final class KeyErrors {
    /** Rows of a cycle. */
    private static final int MOST_DRAWN = 8;

    private final SeedDatabase database;
    private final Tables tables;
    private final RowWords words;

    public KeyErrors(SeedDatabase database) {
        this.database = database;
        this.tables = database.tables();
        this.words = new RowWords(tables);
    }

    /** A column by which the database can't find rows, such as one whose values it can't compare. */
    public FurrowException noKey(SeedTarget target, RowKey key, SQLException failure) {
        String what = "rows of " + tables.shown(key.table()) + " can't be found by their "
                + key.key().name() + ": " + database.system().error(failure).sentence();
        return new FurrowException(
                Diagnostic.of(Place.of(target.seed().file().shown()), what)
                        .advising(Advice.say("Name them by another column, or write the value of "
                                + key.wanted().name() + " itself.")),
                failure);
    }

    /**
     * A value that names no row of another table, or several.
     *
     * @param rows how many it names
     */
    public FurrowException noRow(SeedTarget target, int cell, SeedRow row, int rows) {
        RowKey key = target.key(cell);
        String table = tables.shown(key.table());
        String found = rows == 0 ? "no row of " + table + " has " : rows + " rows of " + table + " have ";
        Diagnostic what = Diagnostic.of(
                target.seed().file().place(row.line(cell)),
                value(target, cell, row) + found + key.key().name() + " like that");
        boolean ofItsOwn = key.table().equals(target.table().name()) && rows == 0;
        return new FurrowException(
                ofItsOwn ? what.noting("Neither has a row of this file that was in by then.") : what);
    }

    private String value(SeedTarget target, int cell, SeedRow row) {
        return words.numbered(target, row) + target.columns().get(cell).name() + " "
                + ValueWords.quoted(row.value(cell)) + ": ";
    }

    /**
     * Rows that name each other by keys, so that none of them can be the first.
     *
     * @param cell where the first of them names the second, or itself if it is the only one
     */
    public FurrowException cycle(SeedTarget target, int cell, List<SeedRow> cycle) {
        SeedRow first = cycle.get(0);
        TableColumn column = target.columns().get(cell);
        RowKey key = target.key(cell);
        String what = cycle.size() == 1 ? "the row refers to itself" : drawn(cycle);
        Diagnostic diagnostic = Diagnostic.of(
                        target.seed().file().place(first.line(cell)),
                        value(target, cell, first) + "circular reference: " + what)
                .noting("A row is found by its " + key.key().name() + " once it is in.")
                .advising(Advice.say(
                        "Write the value of " + key.wanted().name() + " itself, under " + column.name() + "."));
        return new FurrowException(column.nullable() ? diagnostic.advising(later(target)) : diagnostic);
    }

    private Advice later(SeedTarget target) {
        String table = tables.shown(target.table().name());
        return Advice.say("Or leave it empty here, and set it in an SQL seed with  -- tables: " + table
                + "  and  -- after: " + table);
    }

    private static String drawn(List<SeedRow> cycle) {
        StringBuilder drawn = new StringBuilder();
        for (SeedRow row : cycle.subList(0, Math.min(cycle.size(), MOST_DRAWN))) {
            drawn.append(RowWords.name(row)).append(" -> ");
        }
        if (cycle.size() > MOST_DRAWN) {
            drawn.append(cycle.size() - MOST_DRAWN).append(" more -> ");
        }
        return drawn.append(RowWords.name(cycle.get(0))).toString();
    }
}
