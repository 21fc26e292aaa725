package dev.furrow.sqlite.fill;

import dev.furrow.database.Dialect;
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
import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.sql.Quoting;
import dev.furrow.sqlite.connect.SqliteErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fills SQLite's tables by prepared inserts. */
public final class SqliteFiller implements Filler {
    private final Connection connection;
    private final Tables tables;
    private final Dialect dialect;

    /**
     * Fills tables through a connection.
     *
     * @param tables those that there are
     */
    public SqliteFiller(Connection connection, Tables tables, Dialect dialect) {
        this.connection = connection;
        this.tables = tables;
        this.dialect = dialect;
    }

    @Override
    public String statement(TableName table, List<TableColumn> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        return "INSERT INTO " + dialect.quote(table) + " " + Quoting.list(names) + " VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    /** By {@code PRAGMA defer_foreign_keys} all can. */
    @Override
    public boolean canWait(KeyRef key) {
        return true;
    }

    @Override
    public String letWait(KeyRef key) {
        throw new IllegalStateException(key + " can wait");
    }

    @Override
    public FillTransaction begin(FillScope scope) throws SQLException {
        return SqliteFillTransaction.begin(connection, tables, scope);
    }

    @Override
    public BulkLoad load(LoadTarget target, RowErrors errors) throws SQLException {
        return new BatchLoad(connection, statement(target.table().name(), target.columns()), target, errors);
    }

    @Override
    public KeyLookup lookup(RowKey key) {
        return new SqliteKeyLookup(connection, dialect, key);
    }

    @Override
    public SequenceSynchronizer sequences() {
        return new SqliteSequences(connection, tables);
    }

    /** At its commit SQLite only says that there are some. */
    @Override
    public Optional<Orphan> orphan(SQLException failure) {
        return Optional.empty();
    }

    /** Nothing but foreign keys waits. */
    @Override
    public Optional<LateViolation> late(SQLException failure) {
        return Optional.empty();
    }

    @Override
    public long row(SQLException failure) {
        return 0;
    }

    /** What is unique may be an index and no constraint: the failure is the same. */
    @Override
    public Optional<Constraint> broken(SQLException failure, Table table) {
        return SqliteConstraintMessage.key(SqliteErrors.of(failure), table)
                .or(() -> brokenCheck(failure, table).map(BrokenCheck::constraint));
    }

    private Optional<BrokenCheck> brokenCheck(SQLException failure, Table table) {
        return BrokenCheck.of(connection, failure, table.name().name());
    }

    @Override
    public boolean names(SQLException failure, Table table, TableColumn column) {
        return SqliteConstraintMessage.names(SqliteErrors.of(failure).message(), table, column)
                || brokenCheck(failure, table)
                        .filter(check -> check.isAbout(column))
                        .isPresent();
    }
}
