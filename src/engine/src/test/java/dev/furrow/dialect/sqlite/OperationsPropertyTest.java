package dev.furrow.dialect.sqlite;

import static org.assertj.core.api.Assertions.fail;

import dev.furrow.dialect.CaseDatabase;
import dev.furrow.operation.Call;
import dev.furrow.operation.Operations;
import dev.furrow.operation.Reversal;
import dev.furrow.schema.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random operations mean the same on both databases, rows included, and what can be undone by itself leads back to where it began.
 * {@code -Dfurrow.sequences=5000} tries more of them, {@code -Dfurrow.seed=...} begins with one that failed.
 */
class OperationsPropertyTest {
    private static final int SEQUENCES = Integer.getInteger("furrow.sequences", 300);
    private static final long FIRST = Long.getLong("furrow.seed", 1);

    private static CaseDatabase postgres;
    private static CaseDatabase sqlite;

    @BeforeAll
    static void open() throws SQLException {
        postgres = CaseDatabase.of(Product.POSTGRESQL);
        sqlite = CaseDatabase.of(Product.SQLITE);
    }

    @AfterAll
    static void close() throws SQLException {
        postgres.close();
        sqlite.close();
    }

    @Test
    void both_databases_end_alike_and_come_back() throws SQLException {
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            List<Step> steps = new ArrayList<>();
            String difference = difference(new Random(seed), steps);
            if (!difference.isEmpty()) {
                fail("-Dfurrow.seed=" + seed + "\n" + shortest(steps));
            }
        }
    }

    /** Calls that are told together, and perhaps undone at the end. */
    private record Step(List<Call> calls, boolean undone) {}

    /** Makes steps until one makes a difference, which is returned; empty if none does. */
    private static String difference(Random random, List<Step> steps) throws SQLException {
        begin();
        try {
            RandomOperations operations = new RandomOperations(random);
            int forth = 2 + random.nextInt(6);
            int back = 1 + random.nextInt(3);
            List<Call> toUndo = new ArrayList<>();
            String[] before = {"", ""};
            for (int i = 0; i < forth + back; i++) {
                if (i == forth) {
                    before = snapshots();
                }
                boolean undone = i >= forth;
                List<Call> calls = Operations.record("Random.java", op -> some(operations, op, undone));
                steps.add(new Step(calls, undone));
                boolean[] done = new boolean[1];
                String difference = run(calls, done);
                if (!difference.isEmpty()) {
                    return difference;
                }
                if (undone && done[0]) {
                    toUndo.addAll(calls);
                }
            }
            return undo(toUndo, before);
        } finally {
            end();
        }
    }

    private static void some(RandomOperations operations, Operations op, boolean undone) {
        try {
            operations.some(op, sqlite.schema(), undone);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs on both; what both refuse is as if it had not been asked for. */
    private static String run(List<Call> calls, boolean[] done) throws SQLException {
        String onPostgres = attempt(postgres, Product.POSTGRESQL, calls);
        String onSqlite = attempt(sqlite, Product.SQLITE, calls);
        if (!onPostgres.isEmpty() && !onSqlite.isEmpty()) {
            sql("ROLLBACK TO here");
            return "";
        }
        if (!onPostgres.isEmpty() || !onSqlite.isEmpty()) {
            return "postgresql: " + onPostgres + "\nsqlite: " + onSqlite;
        }
        done[0] = true;
        String[] snapshots = snapshots();
        return snapshots[0].equals(snapshots[1]) ? "" : "postgresql:\n" + snapshots[0] + "sqlite:\n" + snapshots[1];
    }

    private static String attempt(CaseDatabase database, Product product, List<Call> calls) throws SQLException {
        database.execute("SAVEPOINT here");
        try {
            database.run(calls, "");
            if (product == Product.SQLITE) {
                requireForeignKeys();
            }
            return "";
        } catch (SQLException | RuntimeException e) {
            if (product == Product.SQLITE) {
                database.execute("PRAGMA legacy_alter_table = OFF");
            }
            return String.valueOf(e.getMessage());
        }
    }

    /** Rows that refer to nothing fail a step; a key to a table that isn't there SQLite takes, and we leave it at that. */
    private static void requireForeignKeys() throws SQLException {
        requireNone("SELECT \"table\" FROM pragma_foreign_key_check");
        requireNone("SELECT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) k"
                + " WHERE m.type = 'table' AND k.\"table\" NOT IN (SELECT name FROM sqlite_schema)");
    }

    private static void requireNone(String query) throws SQLException {
        try (Statement statement = sqlite.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw new SQLException("a foreign key of " + rows.getString(1) + " doesn't hold");
            }
        }
    }

    private static String undo(List<Call> calls, String[] before) throws SQLException {
        String difference = run(Reversal.of(calls, Product.POSTGRESQL), new boolean[1]);
        String[] after = snapshots();
        for (int i = 0; i < 2 && difference.isEmpty(); i++) {
            if (!after[i].equals(before[i])) {
                difference = "before:\n" + before[i] + "after undoing:\n" + after[i];
            }
        }
        return difference;
    }

    private static String[] snapshots() throws SQLException {
        return new String[] {Snapshot.of(postgres, Product.POSTGRESQL), Snapshot.of(sqlite, Product.SQLITE)};
    }

    private static void begin() throws SQLException {
        sql("BEGIN");
    }

    private static void end() throws SQLException {
        sql("ROLLBACK");
    }

    private static void sql(String text) throws SQLException {
        postgres.execute(text);
        sqlite.execute(text);
    }

    /** Leaves calls out as long as a difference stays, and returns what is left and the difference. */
    private static String shortest(List<Step> steps) throws SQLException {
        List<Step> left = new ArrayList<>(steps);
        String difference = replayed(left);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = left.size() - 1; i >= 0; i--) {
                for (int j = left.get(i).calls().size() - 1; j >= 0; j--) {
                    List<Step> fewer = without(left, i, j);
                    String still = replayed(fewer);
                    if (!still.isEmpty()) {
                        left = fewer;
                        difference = still;
                        smaller = true;
                        break;
                    }
                }
                i = Math.min(i, left.size());
            }
        }
        StringBuilder script = new StringBuilder();
        for (Step step : left) {
            script.append(step.undone() ? "undone:\n" : "together:\n");
            step.calls()
                    .forEach(
                            call -> script.append("  ").append(call.operation()).append('\n'));
        }
        return script + difference;
    }

    private static List<Step> without(List<Step> steps, int step, int call) {
        List<Step> fewer = new ArrayList<>(steps);
        List<Call> calls = new ArrayList<>(steps.get(step).calls());
        calls.remove(call);
        fewer.set(step, new Step(calls, steps.get(step).undone()));
        fewer.removeIf(each -> each.calls().isEmpty());
        return fewer;
    }

    private static String replayed(List<Step> steps) throws SQLException {
        begin();
        try {
            List<Call> toUndo = new ArrayList<>();
            String[] before = null;
            for (Step step : steps) {
                if (step.undone() && before == null) {
                    before = snapshots();
                }
                boolean[] done = new boolean[1];
                String difference = run(step.calls(), done);
                if (!difference.isEmpty()) {
                    return difference;
                }
                if (step.undone() && done[0]) {
                    toUndo.addAll(step.calls());
                }
            }
            return before == null ? "" : undo(toUndo, before);
        } finally {
            end();
        }
    }
}
