package dev.furrow.sqlite;

import dev.furrow.database.CaseDatabase;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.Reversal;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.text.SchemaEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of each kind, to which the same is done. What is done in a {@link Play} is forgotten when it is closed. */
final class BothDatabases implements AutoCloseable {
    private final CaseDatabase postgres;
    private final CaseDatabase sqlite;

    private BothDatabases(CaseDatabase postgres, CaseDatabase sqlite) {
        this.postgres = postgres;
        this.sqlite = sqlite;
    }

    static BothDatabases open() throws SQLException {
        return new BothDatabases(CaseDatabase.of(Product.POSTGRESQL), CaseDatabase.of(Product.SQLITE));
    }

    @Override
    public void close() throws SQLException {
        postgres.close();
        sqlite.close();
    }

    /** Clears away what transactions left behind: PostgreSQL's catalogue grows with each, and every look into it takes longer. */
    void tidy() throws SQLException {
        postgres.execute("VACUUM");
    }

    Play play() throws SQLException {
        return new Play();
    }

    /** Plays steps and returns the difference that they make; empty if they make none. */
    String played(List<Step> steps) throws SQLException {
        try (Play play = play()) {
            for (Step step : steps) {
                String difference = play.next(step);
                if (!difference.isEmpty()) {
                    return difference;
                }
            }
            return play.undo();
        }
    }

    private void onBoth(String sql) throws SQLException {
        postgres.execute(sql);
        sqlite.execute(sql);
    }

    private List<String> snapshots() throws SQLException {
        return List.of(Snapshot.of(postgres, Product.POSTGRESQL), Snapshot.of(sqlite, Product.SQLITE));
    }

    /** Steps one after the other, from empty databases on. */
    final class Play implements AutoCloseable {
        private final List<RecordedOperation> toUndo = new ArrayList<>();
        private List<String> before = List.of();

        private Play() throws SQLException {
            onBoth("BEGIN");
        }

        @Override
        public void close() throws SQLException {
            onBoth("ROLLBACK");
        }

        List<SchemaEntry> schema() throws SQLException {
            return sqlite.schema();
        }

        /** Runs a step on both, and returns the difference; what both refuse is as if it had not been asked for. */
        String next(Step step) throws SQLException {
            if (step.undone() && before.isEmpty()) {
                before = snapshots();
            }
            return run(step.calls(), step.undone());
        }

        private String run(List<RecordedOperation> calls, boolean undone) throws SQLException {
            String onPostgres = attempt(postgres, Product.POSTGRESQL, calls);
            String onSqlite = attempt(sqlite, Product.SQLITE, calls);
            if (!onPostgres.isEmpty() && !onSqlite.isEmpty()) {
                onBoth("ROLLBACK TO here");
                return "";
            }
            if (!onPostgres.isEmpty() || !onSqlite.isEmpty()) {
                return "postgresql: " + onPostgres + "\nsqlite: " + onSqlite;
            }
            if (undone) {
                toUndo.addAll(calls);
            }
            List<String> now = snapshots();
            return now.get(0).equals(now.get(1)) ? "" : "postgresql:\n" + now.get(0) + "sqlite:\n" + now.get(1);
        }

        /** Undoes what is to be undone, and returns what isn't as it was before. */
        String undo() throws SQLException {
            if (before.isEmpty()) {
                return "";
            }
            String difference = run(Reversal.of(toUndo, Product.POSTGRESQL), false);
            List<String> after = snapshots();
            for (int i = 0; i < 2 && difference.isEmpty(); i++) {
                if (!after.get(i).equals(before.get(i))) {
                    difference = "before:\n" + before.get(i) + "after undoing:\n" + after.get(i);
                }
            }
            return difference;
        }
    }

    private String attempt(CaseDatabase database, Product product, List<RecordedOperation> calls) throws SQLException {
        database.execute("SAVEPOINT here");
        try {
            database.run(calls, "");
            if (product.equals(Product.SQLITE)) {
                requireForeignKeys();
            }
            return "";
        } catch (SQLException | RuntimeException e) {
            if (product.equals(Product.SQLITE)) {
                database.execute("PRAGMA legacy_alter_table = OFF");
            }
            return String.valueOf(e.getMessage());
        }
    }

    /** Rows that refer to nothing fail a step; a key to a table that isn't there SQLite takes, and we leave it at that. */
    private void requireForeignKeys() throws SQLException {
        requireNone("SELECT \"table\" FROM pragma_foreign_key_check");
        requireNone("SELECT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) k"
                + " WHERE m.type = 'table' AND k.\"table\" NOT IN (SELECT name FROM sqlite_schema)");
    }

    private void requireNone(String query) throws SQLException {
        try (Statement statement = sqlite.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw new SQLException("a foreign key of " + rows.getString(1) + " doesn't hold");
            }
        }
    }
}
