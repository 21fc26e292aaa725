package dev.furrow.sqlite.connect;

import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.database.step.OwnStatement;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The pragmas that a connection has by itself, its attached databases and its temporary objects. What stands in the file (journal mode
 * WAL, {@code user_version}, {@code auto_vacuum}) is the database's own, and a script's to change. Looked at only after a script that
 * can have changed any of it, as {@link SessionTrace} tells.
 */
final class SqliteState implements SessionState {
    /** See "PRAGMA" in SQLite's manual: these mean what they say in a transaction too. */
    private static final List<String> ANYWHERE = List.of(
            "query_only",
            "writable_schema",
            "ignore_check_constraints",
            "legacy_alter_table",
            "recursive_triggers",
            "reverse_unordered_selects",
            "read_uncommitted",
            "trusted_schema",
            "cell_size_check",
            "automatic_index",
            "full_column_names",
            "short_column_names",
            "empty_result_callbacks",
            "count_changes",
            "secure_delete",
            "busy_timeout",
            "cache_size",
            "cache_spill",
            "analysis_limit",
            "soft_heap_limit",
            "threads",
            "mmap_size",
            "max_page_count",
            "journal_size_limit",
            "wal_autocheckpoint",
            "fullfsync",
            "checkpoint_fullfsync");

    /** Inside a transaction these do nothing, or are refused. */
    private static final List<String> OUTSIDE = List.of("foreign_keys", "synchronous", "temp_store", "locking_mode");

    private final Connection connection;
    private final Map<String, String> anywhere;
    private final Map<String, String> outside;
    private final String caseSensitiveLike;
    private final String journalMode;
    private final List<String> databases;
    private boolean asOpened = true;

    /** Knows a connection that was opened just now. */
    SqliteState(Connection connection) throws SQLException {
        this.connection = connection;
        this.anywhere = read(ANYWHERE);
        this.outside = read(OUTSIDE);
        // A pragma that can be written only.
        boolean isSensitive = Sql.text(connection, "SELECT 'a' LIKE 'A'").equals(Optional.of("0"));
        this.caseSensitiveLike = isSensitive ? "on" : "off";
        this.journalMode = pragma("journal_mode");
        this.databases = databases();
    }

    private Map<String, String> read(List<String> pragmas) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pragma : pragmas) {
            values.put(pragma, pragma(pragma));
        }
        return values;
    }

    private String pragma(String name) throws SQLException {
        return Sql.text(connection, "PRAGMA " + name).orElse("");
    }

    private List<String> databases() throws SQLException {
        return names("SELECT name FROM pragma_database_list WHERE name <> 'temp'");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** There is no search path, and how long a statement waits the connection knows. */
    @Override
    public void restore(List<String> searchPath, StatementLimits limits) throws SQLException {
        if (asOpened) {
            return;
        }
        write(anywhere);
        Sql.execute(connection, "PRAGMA case_sensitive_like = " + caseSensitiveLike);
        if (isInTransaction()) {
            dropTemporary();
            detachWithin();
            return;
        }
        forgetTemporary();
        detach();
        write(outside);
        restoreJournalMode();
        asOpened = true;
    }

    private void write(Map<String, String> values) throws SQLException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!pragma(value.getKey()).equals(value.getValue())) {
                Sql.execute(connection, "PRAGMA " + value.getKey() + " = " + value.getValue());
            }
        }
    }

    /** Asked by beginning one: nothing else tells. */
    private boolean isInTransaction() throws SQLException {
        try {
            Sql.execute(connection, "BEGIN");
        } catch (SQLException e) {
            return true;
        }
        Sql.execute(connection, "COMMIT");
        return false;
    }

    /** Another place for temporary objects is one without any, SQLite's own {@code temp.sqlite_sequence} included. */
    private void forgetTemporary() throws SQLException {
        if (!names("SELECT name FROM temp.sqlite_schema").isEmpty()) {
            String elsewhere = pragma("temp_store").equals("2") ? "1" : "2";
            Sql.execute(connection, "PRAGMA temp_store = " + elsewhere);
        }
    }

    private void dropTemporary() throws SQLException {
        for (String type : List.of("trigger", "view", "table")) {
            List<String> names = names(
                    "SELECT name FROM temp.sqlite_schema WHERE type = '" + type + "' AND name NOT LIKE 'sqlite_%'");
            for (String name : names) {
                Sql.execute(connection, "DROP " + type + " IF EXISTS temp." + Quoting.identifier(name));
            }
        }
    }

    /** One that was written to is locked until the transaction's end. */
    private void detachWithin() {
        try {
            detach();
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of("a revision before this one attached a database and wrote to it, and it can't be"
                                    + " detached in the transaction that both share")
                            .advising(Advice.set("Give each step its own:", "transaction", "step")),
                    e);
        }
    }

    private void detach() throws SQLException {
        for (String database : databases()) {
            if (!databases.contains(database)) {
                Sql.execute(connection, "DETACH " + Quoting.identifier(database));
            }
        }
    }

    /** WAL stays in the file; the other modes end with the connection, and {@code off} leaves nothing to roll back by. */
    private void restoreJournalMode() throws SQLException {
        String now = pragma("journal_mode");
        if (!now.equals("wal") && !now.equals(journalMode)) {
            Sql.execute(connection, "PRAGMA journal_mode = " + (journalMode.equals("wal") ? "delete" : journalMode));
        }
    }

    @Override
    public boolean rollBack() throws SQLException {
        if (!isInTransaction()) {
            return false;
        }
        Sql.execute(connection, "ROLLBACK");
        return true;
    }

    @Override
    public void sent(SqlStatement statement) {
        asOpened = asOpened && !SessionTrace.mayBeLeftBy(statement);
    }

    @Override
    public void usedByCode() {
        asOpened = false;
    }

    @Override
    public void restoreForOwnRows(Afterwards afterwards) throws SQLException {
        if (!asOpened) {
            write(anywhere);
        }
    }

    @Override
    public void commitWithOwnRows(Transaction transaction, Connection its, List<OwnStatement> rows)
            throws SQLException {
        restoreForOwnRows(Afterwards.COMMIT);
        SQLiteConnection sqlite = its.unwrap(SQLiteConnection.class);
        for (OwnStatement row : rows) {
            row.requireRows(DirectSql.update(sqlite, row.text(SqliteState::literal)));
        }
        transaction.commit();
    }

    /** SQLite takes a character 0 for the statement's end. */
    private static String literal(@Nullable Object value) {
        if (value == null || value instanceof Long) {
            return String.valueOf(value);
        }
        String text = Quoting.literal(value.toString());
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "' || char(0) || '");
    }

    @Override
    public void withInitialState(OwnRows rows) throws SQLException {
        if (asOpened) {
            rows.write();
            return;
        }
        Map<String, String> ofScript = read(ANYWHERE);
        write(anywhere);
        rows.write();
        write(ofScript);
    }
}
