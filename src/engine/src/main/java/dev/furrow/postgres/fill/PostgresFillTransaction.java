package dev.furrow.postgres.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.FillTransaction;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.database.fill.Orphan;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.postgres.connect.PostgresTransaction;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A transaction in UTC, whose deferrable keys wait where they have to. */
final class PostgresFillTransaction implements FillTransaction {
    private final Connection connection;
    private final Dialect dialect;
    private final DeferredTriggers triggers;
    private final FillScope scope;
    private final Transaction transaction;

    private PostgresFillTransaction(Connection connection, Dialect dialect, FillScope scope, Transaction transaction) {
        this.connection = connection;
        this.dialect = dialect;
        this.triggers = new DeferredTriggers(connection, dialect);
        this.scope = scope;
        this.transaction = transaction;
    }

    static PostgresFillTransaction begin(Connection connection, Dialect dialect, FillScope scope) throws SQLException {
        Transaction transaction = PostgresTransaction.begin(connection);
        try {
            // The driver sets that of the machine it runs on, and a seed has to mean the same on each.
            Sql.execute(connection, "SET LOCAL TimeZone TO 'UTC'");
            return new PostgresFillTransaction(connection, dialect, scope, transaction);
        } catch (SQLException e) {
            transaction.closeAfter(e);
            throw e;
        }
    }

    @Override
    public void deferKeys() throws SQLException {
        Set<String> names = new TreeSet<>();
        for (KeyRef key : scope.deferred()) {
            names.add(
                    dialect.quote(new TableName(key.table().schema(), key.key().name())));
        }
        if (!names.isEmpty()) {
            Sql.execute(connection, "SET CONSTRAINTS " + String.join(", ", names) + " DEFERRED");
        }
    }

    @Override
    public SuspendedIndexes suspend(Table table, SuspendedIndexes.Extent extent) throws SQLException {
        return PostgresSuspendedIndexes.of(connection, dialect, scope, table, extent);
    }

    /** The server refuses the first; keys that didn't wait were met by each row. */
    @Override
    public Optional<Orphan> findOrphan() throws SQLException {
        triggers.run();
        Sql.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        return Optional.empty();
    }

    @Override
    public Optional<LateViolation> late(SQLException failure) {
        return triggers.violation(failure);
    }

    @Override
    public void commit() throws SQLException {
        transaction.commit();
    }

    /** All keys were met before. */
    @Override
    public Set<TableName> orphaned(SQLException refusedCommit) {
        return Set.of();
    }

    @Override
    public void close() throws SQLException {
        transaction.close();
    }
}
