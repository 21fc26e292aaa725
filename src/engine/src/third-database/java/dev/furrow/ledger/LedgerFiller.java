package dev.furrow.ledger;

import dev.furrow.database.fill.BulkLoad;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.FillTransaction;
import dev.furrow.database.fill.Filler;
import dev.furrow.database.fill.KeyLookup;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.database.fill.LoadTarget;
import dev.furrow.database.fill.Orphan;
import dev.furrow.database.fill.RowErrors;
import dev.furrow.database.fill.RowKey;
import dev.furrow.database.fill.RowShape;
import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.value.SeedRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes rows down. A ledger has no keys to break, no indexes to suspend and no sequences to set. */
final class LedgerFiller implements Filler {
    private final Ledger ledger;

    LedgerFiller(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String statement(TableName table, List<TableColumn> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        return "FILL " + table.name() + " (" + String.join(", ", names) + ")";
    }

    @Override
    public boolean canWait(KeyRef key) {
        return true;
    }

    @Override
    public String letWait(KeyRef key) {
        throw new IllegalStateException(key + " can wait");
    }

    @Override
    public FillTransaction begin(FillScope scope) {
        return new LedgerFill();
    }

    @Override
    public BulkLoad load(LoadTarget target, RowErrors errors) {
        String statement = statement(target.table().name(), target.columns());
        return new Load(ledger, statement, target.columns().size());
    }

    @Override
    public KeyLookup lookup(RowKey key) {
        return keys -> Map.of();
    }

    @Override
    public SequenceSynchronizer sequences() {
        return new NoSequences();
    }

    @Override
    public Optional<Orphan> orphan(SQLException failure) {
        return Optional.empty();
    }

    @Override
    public Optional<LateViolation> late(SQLException failure) {
        return Optional.empty();
    }

    @Override
    public long row(SQLException failure) {
        return 0;
    }

    @Override
    public boolean names(SQLException failure, Table table, TableColumn column) {
        return false;
    }

    private static final class Load implements BulkLoad {
        private final Ledger ledger;
        private final String statement;
        private final int columns;
        private long rows;

        Load(Ledger ledger, String statement, int columns) {
            this.ledger = ledger;
            this.statement = statement;
            this.columns = columns;
        }

        @Override
        public void row(SeedRow row, RowShape shape) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                values.add(String.valueOf(row.value(shape.cell(i))));
            }
            ledger.write(statement + ": " + String.join(", ", values));
            rows++;
        }

        @Override
        public void settle() {}

        @Override
        public long rows() {
            return rows;
        }

        @Override
        public void close() {}
    }

    private static final class LedgerFill implements FillTransaction {
        @Override
        public void deferKeys() {}

        @Override
        public SuspendedIndexes suspend(Table table, SuspendedIndexes.Extent extent) {
            return () -> {};
        }

        @Override
        public Optional<Orphan> findOrphan() {
            return Optional.empty();
        }

        @Override
        public void commit() {}

        @Override
        public Set<TableName> orphaned(SQLException refusedCommit) {
            return Set.of();
        }

        @Override
        public void close() {}
    }

    private static final class NoSequences implements SequenceSynchronizer {
        @Override
        public void restart(Collection<TableName> cleared) {}

        @Override
        public List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) {
            return List.of();
        }
    }
}
