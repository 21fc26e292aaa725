package dev.furrow.migrate.replay;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.database.step.StepStatement;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.step.StatementRunner;
import dev.furrow.migrate.step.StepFailure;
import dev.furrow.sqlite.SqliteSystem;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A SQLite database in memory on which steps are played without their rows, so that what depends on the schema before it can be
 * shown: {@link StepStatement#on} says it.
 */
public final class SqliteReplay implements AutoCloseable {
    private final Session session;
    /** Names of what is there, as SQLite compares them. */
    private final Set<String> made = new HashSet<>();

    private SqliteReplay(Session session) {
        this.session = session;
    }

    /** Begins with no tables. */
    static SqliteReplay ofNothing() {
        DatabaseUrl memory =
                DatabaseUrl.parse("jdbc:sqlite::memory:", List.of(new SqliteSystem()), Path.of(""), "a replay");
        return new SqliteReplay(memory.connector().openForWriting(Duration.ZERO));
    }

    /** Begins with the tables, indexes, views and triggers of {@code live}, without any rows. */
    public static SqliteReplay of(Connection live) throws SQLException {
        SqliteReplay replay = ofNothing();
        try {
            List<SchemaEntry> entries = LiveSchema.read(live).entries();
            for (SchemaEntry entry : entries) {
                if (entry.type().equals("table")) {
                    replay.make(entry);
                }
            }
            for (SchemaEntry entry : entries) {
                replay.make(entry);
            }
            return replay;
        } catch (SQLException | RuntimeException e) {
            replay.close();
            throw e;
        }
    }

    private void make(SchemaEntry entry) throws SQLException {
        // SQLite's own come by themselves; so do the tables behind a virtual one.
        boolean isOwn = entry.sql().isEmpty() || entry.name().regionMatches(true, 0, "sqlite_", 0, 7);
        if (isOwn || !made.add(key(entry))) {
            return;
        }
        Sql.execute(jdbc(), entry.sql());
        if (entry.sql().regionMatches(true, 0, "CREATE VIRTUAL", 0, 14)) {
            LiveSchema.read(jdbc()).entries().forEach(known -> made.add(key(known)));
        }
    }

    private static String key(SchemaEntry entry) {
        return entry.name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether {@code scripts} have something that only a replay can show. */
    public static boolean isNeeded(List<StepScript> scripts) {
        return scripts.stream().anyMatch(script -> script.body().needsReplay());
    }

    /**
     * Plays a step's statements and returns it with them, each that depends on the schema as what it comes to. A script's own code
     * is left out.
     *
     * @throws dev.furrow.error.FurrowException as a run would, where a statement can't be done with this schema
     */
    public ScriptStep play(StepScript script) {
        List<List<StepStatement>> parts = new ArrayList<>();
        for (StepStatement statement : script.statements()) {
            parts.add(play(script, statement));
        }
        return new ScriptStep(script, parts);
    }

    private List<StepStatement> play(StepScript script, StepStatement statement) {
        try {
            List<StepStatement> parts = statement.on(jdbc());
            for (StepStatement part : parts) {
                play(part);
            }
            return parts;
        } catch (Exception e) {
            throw new StepFailure(session.system(), script).of(statement, e, List.of("Nothing was run."), List.of());
        }
    }

    private void play(StepStatement part) throws Exception {
        if (!(part instanceof StepStatement.Code)) {
            StatementRunner.outsideTransaction(jdbc(), session.system()).run(part);
        }
    }

    /** Returns the connection to what was played. */
    Connection jdbc() {
        return session.jdbc();
    }

    @Override
    public void close() {
        session.close();
    }
}
