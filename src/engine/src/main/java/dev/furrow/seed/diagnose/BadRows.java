package dev.furrow.seed.diagnose;

import dev.furrow.database.Complaint;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.postgres.seed.CopyWhere;
import dev.furrow.postgres.seed.PostgresOrphans;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.seed.model.RowKey;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.sqlite.seed.SqliteConstraintMessage;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which row of a seed is wrong, with the value and the table's rule. */
public final class BadRows {
    /** Characters of a value. */
    private static final int SHOWN = 200;

    /** Rows of a circle. */
    private static final int MOST_DRAWN = 8;

    private final PlannedRun run;
    private final SeedDatabase database;

    public BadRows(PlannedRun run) {
        this.run = run;
        this.database = run.database();
    }

    /**
     * NULL in a column that doesn't take it.
     *
     * @param cell where the row has it; -1 if it leaves the column out
     */
    public FurrowException nullValue(SeedTarget target, TableColumn column, SeedRow row, int cell) {
        Place place = target.seed().file().place(cell < 0 ? row.line() : row.line(cell));
        return new FurrowException(
                Diagnostic.of(place, numbered(target, row) + column.name() + " NULL: every row needs a value")
                        .noting(rule(target.table(), column))
                        .advising(Advice.say("An empty text is written \"\".")));
    }

    /** A text that is no value of its column's type. */
    public FurrowException unfit(SeedTarget target, int column, SeedRow row, int cell, UnfitValueException why) {
        TableColumn known = target.columns().get(column);
        return new FurrowException(
                Diagnostic.of(
                                target.seed().file().place(row.line(cell)),
                                numbered(target, row) + known.name() + " " + quoted(row.value(cell)) + " " + why.what())
                        .noting(rule(target.table(), known)),
                why);
    }

    /** A value that names a row of another table, and doesn't find one. */
    public FurrowException noRow(SeedTarget target, int cell, SeedRow row, int rows) {
        RowKey key = target.key(cell);
        String table = database.shown(key.table());
        String found = rows == 0 ? "no row of " + table + " has " : rows + " rows of " + table + " have ";
        Diagnostic what = Diagnostic.of(
                target.seed().file().place(row.line(cell)),
                numbered(target, row) + target.columns().get(cell).name() + " " + quoted(row.value(cell)) + ": " + found
                        + key.key().name() + " like that");
        boolean ofItsOwn = key.table().equals(target.table().name()) && rows == 0;
        return new FurrowException(
                ofItsOwn ? what.noting("Neither has a row of this file that was in by then.") : what);
    }

    /**
     * Rows that name each other by keys, so that none of them can be the first.
     *
     * @param cell where the first of them names the second, or itself if it is the only one
     */
    public FurrowException circle(SeedTarget target, int cell, List<PendingRow> circle) {
        SeedRow first = circle.get(0).row();
        TableColumn column = target.columns().get(cell);
        RowKey key = target.key(cell);
        String table = database.shown(target.table().name());
        Diagnostic what = Diagnostic.of(
                        target.seed().file().place(first.line(cell)),
                        numbered(target, first) + column.name() + " " + quoted(first.value(cell)) + ": "
                                + (circle.size() == 1
                                        ? "this row waits for itself"
                                        : "rows wait for each other: " + drawn(circle)))
                .noting("A row is found by its " + key.key().name() + " once it is in.")
                .advising(Advice.say(
                        "Write the value of " + key.wanted().name() + " itself, under " + column.name() + "."));
        Advice later = Advice.say("Or leave it empty here, and set it in an SQL seed with  -- tables: " + table
                + "  and  -- after: " + table);
        return new FurrowException(column.nullable() ? what.advising(later) : what);
    }

    private static String drawn(List<PendingRow> circle) {
        StringBuilder drawn = new StringBuilder();
        for (PendingRow waiting : circle.subList(0, Math.min(circle.size(), MOST_DRAWN))) {
            drawn.append(name(waiting.row())).append(" -> ");
        }
        if (circle.size() > MOST_DRAWN) {
            drawn.append(circle.size() - MOST_DRAWN).append(" more -> ");
        }
        return drawn.append(name(circle.get(0).row())).toString();
    }

    private static String name(SeedRow row) {
        return row.line() > 0 ? "line " + row.line() : "row " + row.number();
    }

    /** Says which row it is, if it comes from no line of a file. */
    private String numbered(SeedTarget target, SeedRow row) {
        return row.line() > 0 ? "" : numbered(target, row.number()) + ": ";
    }

    private String numbered(SeedTarget target, long number) {
        return "row " + number + " of " + database.shown(target.table().name());
    }

    /** A row that the database refuses, the {@code number}th of its seed. */
    public FurrowException refused(SeedTarget target, long number, SQLException failure) {
        Optional<RowSearch.Found> found = RowSearch.first(run, target.seed(), (at, read) -> read.number() == number);
        return refused(target, found, number, Complaint.of(failure, database.system()), failure);
    }

    /** Rows that PostgreSQL's COPY refuses, which counts them. */
    public FurrowException refusedByCopy(SeedTarget target, RowNumbers numbers, SQLException failure) {
        return new PostgresOrphans(run).error(failure).orElseGet(() -> {
            Complaint complaint = Complaint.of(failure, database.system());
            long wanted = numbers.of(CopyWhere.row(complaint.where()));
            Optional<RowSearch.Found> found = wanted == 0
                    ? Optional.empty()
                    : RowSearch.first(run, target.seed(), (at, read) -> read.number() == wanted);
            return refused(target, found, wanted, complaint, failure);
        });
    }

    private FurrowException refused(
            SeedTarget target,
            Optional<RowSearch.Found> found,
            long number,
            Complaint complaint,
            SQLException failure) {
        Set<String> columns = concerned(target, complaint);
        Place place =
                target.seed().file().place(found.map(row -> line(row, columns)).orElse(0));
        String values =
                found.map(row -> values(columns, row)).orElseGet(() -> number == 0 ? "" : numbered(target, number));
        String what = values.isEmpty() ? complaint.summary() : values + ": " + complaint.summary();
        return new FurrowException(
                Diagnostic.of(place, what).noting(complaint.facts()).noting(rules(target.table(), complaint, columns)),
                failure);
    }

    /** Returns the columns that a complaint is about, as far as it says or its constraint does. */
    private static Set<String> concerned(SeedTarget target, Complaint complaint) {
        Set<String> columns = new LinkedHashSet<>();
        if (!complaint.column().isEmpty()) {
            columns.add(complaint.column());
        }
        constraint(target.table(), complaint).ifPresent(constraint -> columns.addAll(constraint.columns()));
        for (TableColumn column : target.columns()) {
            if (CopyWhere.names(complaint.where(), column.name())
                    || SqliteConstraintMessage.name(complaint.message(), target.table(), column)) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    private static Optional<Constraint> constraint(Table table, Complaint complaint) {
        return table.constraints().stream()
                .filter(constraint ->
                        !complaint.constraint().isEmpty() && constraint.name().equals(complaint.constraint()))
                .findFirst();
    }

    private List<String> rules(Table table, Complaint complaint, Set<String> columns) {
        Optional<Constraint> constraint = constraint(table, complaint);
        if (constraint.isPresent()) {
            return List.of(
                    database.shown(table.name()) + ": " + constraint.get().accept(new RuleWords(database)));
        }
        List<String> rules = new ArrayList<>();
        for (String name : columns) {
            table.column(name).ifPresent(column -> rules.add(rule(table, column)));
        }
        return rules;
    }

    private String rule(Table table, TableColumn column) {
        return database.shown(table.name()) + "." + column.name()
                + (column.type().isEmpty() ? " has no type" : " is " + column.type())
                + (column.nullable() ? "" : " NOT NULL");
    }

    private static int line(RowSearch.Found found, Set<String> columns) {
        if (columns.size() == 1) {
            int position = found.target().position(columns.iterator().next());
            return position < 0 ? found.row().line() : found.row().line(position);
        }
        return found.row().line();
    }

    private static String values(Set<String> columns, RowSearch.Found found) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.target().columns().size(); i++) {
            String name = found.target().columns().get(i).name();
            if (columns.contains(name)) {
                values.add(name + " " + quoted(found.row().value(i)));
            }
        }
        return String.join(", ", values);
    }

    /** Returns a value as messages show it: in quotes, the beginning of a long one. */
    static String quoted(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        String visible = value.replace('\0', '\u2400');
        return value.length() <= SHOWN
                ? '"' + visible + '"'
                : '"' + visible.substring(0, SHOWN) + "...\" (" + value.length() + " characters)";
    }
}
