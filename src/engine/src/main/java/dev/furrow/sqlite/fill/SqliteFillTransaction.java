package dev.furrow.sqlite.fill;

import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.FillTransaction;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.Orphan;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.sqlite.connect.SqliteErrors;
import dev.furrow.sqlite.connect.SqliteTransaction;
import dev.furrow.sqlite.keys.Renames;
import dev.furrow.sqlite.keys.SqliteOrphan;
import dev.furrow.sqlite.keys.SqliteOrphans;
import dev.furrow.value.ComparableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A transaction in which SQLite lets all foreign keys wait, or has them off. */
final class SqliteFillTransaction implements FillTransaction {
    private static final String FOREIGN_KEY_FAILED = "SQLITE_CONSTRAINT_FOREIGNKEY";

    private final Connection connection;
    private final Tables tables;
    private final FillScope scope;
    private final Keys keys;
    private final Keys keysBefore;
    private final Transaction transaction;
    private final SqliteOrphans orphansBefore;

    /** What SQLite does about foreign keys, which it can't change while a transaction is open. */
    private enum Keys {
        /** Looks after them; the commit fails if one is broken. */
        ON,
        /** Nothing: whoever fills tables looks at all rows afterwards. */
        OFF
    }

    private SqliteFillTransaction(
            Connection connection, Tables tables, FillScope scope, Keys keys, Keys keysBefore, Transaction transaction)
            throws SQLException {
        this.connection = connection;
        this.tables = tables;
        this.scope = scope;
        this.keys = keys;
        this.keysBefore = keysBefore;
        this.transaction = transaction;
        // In tables that are cleared there are none.
        this.orphansBefore = scope.cleared().isEmpty() ? orphans(scope.filled()) : SqliteOrphans.none();
    }

    static SqliteFillTransaction begin(Connection connection, Tables tables, FillScope scope) throws SQLException {
        Keys before = Sql.text(connection, "PRAGMA foreign_keys").equals(Optional.of("1")) ? Keys.ON : Keys.OFF;
        Keys keys = keys(connection, scope);
        set(connection, keys);
        try {
            return begin(connection, tables, scope, keys, before);
        } catch (SQLException | RuntimeException e) {
            try {
                set(connection, before);
            } catch (SQLException afterwards) {
                e.addSuppressed(afterwards);
            }
            throw e;
        }
    }

    private static SqliteFillTransaction begin(
            Connection connection, Tables tables, FillScope scope, Keys keys, Keys before) throws SQLException {
        Transaction transaction = SqliteTransaction.begin(connection);
        try {
            Sql.execute(connection, "PRAGMA defer_foreign_keys = ON");
            return new SqliteFillTransaction(connection, tables, scope, keys, before, transaction);
        } catch (SQLException | RuntimeException e) {
            transaction.closeAfter(e);
            throw e;
        }
    }

    /**
     * Keys that are on cost a look at every row that goes, and, while one waits, at a whole table for each that comes. Nothing is missed
     * without them where every table that refers to one of ours is empty or filled by us, row by row.
     */
    private static Keys keys(Connection connection, FillScope scope) throws SQLException {
        boolean onlyRows =
                scope.content() == FillScope.Content.ROWS && !scope.cleared().isEmpty();
        return onlyRows && !InsertEffects.mayBeAnywhere(connection) ? Keys.OFF : Keys.ON;
    }

    private static void set(Connection connection, Keys keys) throws SQLException {
        if (!connection.isClosed()) {
            Sql.execute(connection, "PRAGMA foreign_keys = " + keys);
        }
    }

    /** All do. */
    @Override
    public void deferKeys() {}

    /** The order of rows never matters here; indexes stay where triggers, or keys that are on, look for rows by them. */
    @Override
    public SuspendedIndexes suspend(Table table, SuspendedIndexes.Extent extent) throws SQLException {
        SqliteSuspendedIndexes suspended = new SqliteSuspendedIndexes(connection);
        if (extent == SuspendedIndexes.Extent.KEYS_AND_INDEXES
                && keys == Keys.OFF
                && !InsertEffects.mayBeIn(connection, table.name().name())) {
            suspended.suspend(table.name());
        }
        return suspended;
    }

    @Override
    public Optional<Orphan> findOrphan() throws SQLException {
        SqliteOrphans added = orphans(scope.filled()).since(orphansBefore, Renames.none());
        Optional<SqliteOrphan> first = added.distinct().stream().findFirst();
        first.filter(SqliteOrphan::isMismatch).ifPresent(mismatch -> {
            throw new FurrowException(mismatch.toString(), Advice.say(SqliteOrphan.MEND_MISMATCH));
        });
        return first.map(orphan -> orphan(orphan, added.rows() - 1));
    }

    private SqliteOrphans orphans(Set<TableName> among) throws SQLException {
        return SqliteOrphans.read(
                connection, among.stream().map(TableName::name).toList());
    }

    private Orphan orphan(SqliteOrphan found, int others) {
        List<String> facts = others == 0
                ? List.of()
                : List.of(others == 1 ? "1 more row refers to nothing." : others + " more rows refer to nothing.");
        List<String> wanted = ComparableText.all(found.texts());
        return new Orphan(key(found), values -> ComparableText.all(values).equals(wanted), FOREIGN_KEY_FAILED, facts);
    }

    private KeyRef key(SqliteOrphan found) {
        for (Table table : tables.all()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (table.name().name().equalsIgnoreCase(found.table())
                        && key.target().name().equalsIgnoreCase(found.parent())
                        && key.columns().equals(found.columns())) {
                    return new KeyRef(table.name(), key);
                }
            }
        }
        throw new IllegalStateException("no foreign key for " + found);
    }

    @Override
    public void commit() throws SQLException {
        transaction.commit();
    }

    @Override
    public Set<TableName> orphaned(SQLException refusedCommit) throws SQLException {
        if (!SqliteErrors.of(refusedCommit).code().equals(FOREIGN_KEY_FAILED)) {
            return Set.of();
        }
        Set<TableName> orphaned = new TreeSet<>();
        SqliteOrphans.read(connection)
                .distinct()
                .forEach(orphan -> tables.named(orphan.table()).ifPresent(orphaned::add));
        return orphaned;
    }

    @Override
    public void close() throws SQLException {
        try {
            transaction.close();
        } finally {
            set(connection, keysBefore);
        }
    }
}
