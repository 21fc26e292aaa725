package dev.furrow.seed.diagnose;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.seed.plan.PlannedRun;
import dev.furrow.value.SeedRow;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueWords;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which row of a seed's file is wrong, with its value and the table's own constraint. */
public final class SeedRowErrors implements RowErrors {
    private final PlannedRun run;
    private final SeedTarget target;
    private final RowWords words;

    /**
     * Speaks of rows of one seed.
     *
     * @param target the columns that are filled
     */
    public SeedRowErrors(PlannedRun run, SeedTarget target) {
        this.run = run;
        this.target = target;
        this.words = new RowWords(run.tables());
    }

    @Override
    public FurrowException missing(int column, SeedRow row, int cell) {
        TableColumn known = target.columns().get(column);
        Place place = target.seed().file().place(cell < 0 ? row.line() : row.line(cell));
        return new FurrowException(
                Diagnostic.of(place, words.numbered(target, row) + known.name() + " NULL: every row needs a value")
                        .noting(words.declared(target.table(), known))
                        .advising(Advice.say("An empty text is written \"\".")));
    }

    @Override
    public FurrowException unfit(int column, SeedRow row, int cell, UnfitValueException why) {
        TableColumn known = target.columns().get(column);
        String what = words.numbered(target, row) + known.name() + " " + ValueWords.quoted(row.value(cell)) + " "
                + why.what();
        return new FurrowException(
                Diagnostic.of(target.seed().file().place(row.line(cell)), what)
                        .noting(words.declared(target.table(), known)),
                why);
    }

    @Override
    public FurrowException refused(SQLException failure, long number) {
        Optional<FurrowException> orphan = new OrphanErrors(run).of(failure);
        if (orphan.isPresent()) {
            return orphan.get();
        }
        if (number == 0) {
            return new LateErrors(run).ofRow(failure).orElseGet(() -> refused(failure, Optional.empty(), ""));
        }
        Optional<RowSearch.Found> found = RowSearch.first(run, target.seed(), (at, read) -> read.number() == number);
        return refused(failure, found, words.numbered(target, number));
    }

    /** Returns the error for a row that was found already. */
    FurrowException refused(SQLException failure, RowSearch.Found found) {
        return refused(failure, Optional.of(found), "");
    }

    private FurrowException refused(SQLException failure, Optional<RowSearch.Found> found, String otherwise) {
        DatabaseError error = run.database().system().error(failure);
        Set<String> columns = concerned(error, failure);
        String values = found.map(row -> values(columns, row)).orElse(otherwise);
        String what = values.isEmpty() ? error.sentence() : values + ": " + error.sentence();
        Place place =
                target.seed().file().place(found.map(row -> line(row, columns)).orElse(0));
        return new FurrowException(
                Diagnostic.of(place, what).noting(error.facts()).noting(constraints(error, failure, columns)), failure);
    }

    /** Returns the columns that a failure is about, as far as the database says or its constraint does. */
    private Set<String> concerned(DatabaseError error, SQLException failure) {
        Set<String> columns = new LinkedHashSet<>();
        if (!error.subject().column().isEmpty()) {
            columns.add(error.subject().column());
        }
        constraint(error, failure).ifPresent(constraint -> columns.addAll(constraint.columns()));
        for (TableColumn column : target.columns()) {
            if (run.database().filler().names(failure, target.table(), column)) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    private Optional<Constraint> constraint(DatabaseError error, SQLException failure) {
        String name = error.subject().constraint();
        return target.table().constraints().stream()
                .filter(constraint -> !name.isEmpty() && constraint.name().equals(name))
                .findFirst()
                .or(() -> run.database().filler().broken(failure, target.table()));
    }

    private List<String> constraints(DatabaseError error, SQLException failure, Set<String> columns) {
        Table table = target.table();
        Optional<Constraint> constraint = constraint(error, failure);
        if (constraint.isPresent()) {
            String declared = constraint.get().accept(new ConstraintWords(run.tables()));
            return List.of(run.shown(table.name()) + ": " + declared);
        }
        List<String> constraints = new ArrayList<>();
        for (String name : columns) {
            table.column(name).ifPresent(column -> constraints.add(words.declared(table, column)));
        }
        return constraints;
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
                values.add(name + " " + ValueWords.quoted(found.row().value(i)));
            }
        }
        return String.join(", ", values);
    }
}
