package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which row of a file is wrong, with the value and the table's rule. */
final class BadRows {
    private final SeedDatabase database;
    private final SeedReaders readers;

    BadRows(SeedDatabase database, SeedReaders readers) {
        this.database = database;
        this.readers = readers;
    }

    /** NULL in a column that doesn't take it. */
    FurrowException nullValue(SeedTarget target, TableColumn column, int line) {
        return new FurrowException(
                target.seed().file().place(line),
                column.name() + " NULL: every row needs a value",
                List.of(rule(target.table(), column), "An empty text is written \"\"."));
    }

    /** A text that is no value of its column's type. */
    FurrowException unfit(SeedTarget target, TableColumn column, String text, int line, UnfitValueException why) {
        return new FurrowException(
                target.seed().file().place(line),
                column.name() + " " + quoted(text) + " " + why.what(),
                List.of(rule(target.table(), column)),
                why);
    }

    /** A row that the database refuses, in a line that is known. */
    FurrowException refused(SeedTarget target, int line, SQLException failure) {
        Optional<RowSearch.Found> found =
                RowSearch.first(readers, target.seed().file(), (row, number) -> row.line() == line);
        return refused(target, found, Complaint.of(failure, database.product()), failure);
    }

    /** Rows that PostgreSQL's COPY refuses, which counts them. */
    FurrowException refusedByCopy(SeedTarget target, SQLException failure) {
        Complaint complaint = Complaint.of(failure, database.product());
        long wanted = CopyWhere.row(complaint.where());
        Optional<RowSearch.Found> found = wanted == 0
                ? Optional.empty()
                : RowSearch.first(readers, target.seed().file(), (row, number) -> number == wanted);
        return refused(target, found, complaint, failure);
    }

    private FurrowException refused(
            SeedTarget target, Optional<RowSearch.Found> found, Complaint complaint, SQLException failure) {
        Set<String> columns = concerned(target, complaint);
        List<String> more = new ArrayList<>(complaint.facts());
        more.addAll(rules(target.table(), complaint, columns));
        Place place =
                target.seed().file().place(found.map(RowSearch.Found::line).orElse(0));
        String values = found.map(row -> values(target, columns, row)).orElse("");
        String what = values.isEmpty() ? complaint.summary() : values + ": " + complaint.summary();
        return new FurrowException(place, what, more, failure);
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
                    || SqliteWords.name(complaint.message(), target.table(), column)) {
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

    private static String values(SeedTarget target, Set<String> columns, RowSearch.Found row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < target.columns().size(); i++) {
            String name = target.columns().get(i).name();
            if (columns.contains(name)) {
                values.add(name + " " + quoted(row.values().get(i)));
            }
        }
        return String.join(", ", values);
    }

    static String quoted(@Nullable String value) {
        return value == null ? "NULL" : '"' + value + '"';
    }
}
