package dev.furrow.seed.load;

import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.plan.PlannedRun;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Identity values that rows of this run gave explicitly. A sequence knows nothing of them, and has to be set past them before a row takes
 * its next number; what numbers rows without a sequence looks at them itself.
 */
final class ExplicitIdentityValues {
    private final SeedDatabase database;
    private final Tables tables;
    private final Set<OwnedSequence> overtaken = new HashSet<>();

    ExplicitIdentityValues(PlannedRun run) {
        this.database = run.database();
        this.tables = run.tables();
    }

    /** Hears that rows with values for {@code columns} are about to come, while no COPY is open. */
    void begin(TableName table, Collection<TableColumn> columns) throws SQLException {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        boolean catchesUp = false;
        List<OwnedSequence> sequences = sequences(table);
        for (OwnedSequence sequence : sequences) {
            catchesUp |= overtaken.contains(sequence) && !names.contains(sequence.column());
        }
        if (catchesUp) {
            catchUp(Set.of(table));
        }
        for (OwnedSequence sequence : sequences) {
            if (names.contains(sequence.column())) {
                overtaken.add(sequence);
            }
        }
    }

    /** Hears that statements are about to fill {@code filled}, which may bring numbers or leave them to the database. */
    void beginStatements(Collection<TableName> filled) throws SQLException {
        Set<TableName> late = new TreeSet<>();
        for (TableName table : filled) {
            if (sequences(table).stream().anyMatch(overtaken::contains)) {
                late.add(table);
            }
        }
        catchUp(late);
        filled.forEach(table -> overtaken.addAll(sequences(table)));
    }

    private void catchUp(Set<TableName> late) throws SQLException {
        if (late.isEmpty()) {
            return;
        }
        // What is full is told when all seeds are in.
        database.filler().sequences().advance(Set.of(), late);
        late.forEach(table -> sequences(table).forEach(overtaken::remove));
    }

    /** A partition takes the numbers of the whole. */
    private List<OwnedSequence> sequences(TableName table) {
        return tables.family(table).stream()
                .flatMap(member -> tables.get(member).sequences().stream())
                .toList();
    }
}
