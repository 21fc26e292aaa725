package dev.furrow.migrate.replay;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.database.SchemaEntry;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.Unit;
import dev.furrow.migrate.step.StepFailure;
import dev.furrow.migrate.step.UnitRunner;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.SqliteSystem;
import dev.furrow.sqlite.keys.SchemaEntries;
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
 * shown: {@link Unit.Live} becomes statements.
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
            List<SchemaEntry> entries = SchemaEntries.read(live);
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
            SchemaEntries.read(jdbc()).forEach(known -> made.add(key(known)));
        }
    }

    private static String key(SchemaEntry entry) {
        return entry.name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether {@code scripts} have something that only a replay can show. */
    public static boolean isNeeded(Product product, List<StepScript> scripts) {
        return product.equals(Product.SQLITE)
                && scripts.stream()
                        .anyMatch(script -> script.units().stream().anyMatch(SqliteReplay::changesTheSchema));
    }

    private static boolean changesTheSchema(Unit unit) {
        return unit instanceof Unit.Live live && !live.isOnlyLook();
    }

    /**
     * Plays a step's units and returns them, each {@link Unit.Live} as the statements that it is. A script's own code is left out.
     *
     * @throws dev.furrow.error.FurrowException as a run would, where a unit can't be done with this schema
     */
    public List<Unit> play(StepScript script) {
        List<Unit> played = new ArrayList<>();
        UnitRunner runner = UnitRunner.outsideTransaction(jdbc(), session.system());
        for (Unit unit : script.units()) {
            if (unit instanceof Unit.Code) {
                played.add(unit);
                continue;
            }
            try {
                for (Unit part : runner.parts(unit)) {
                    runner.run(part);
                    played.add(part);
                }
            } catch (Exception e) {
                throw new StepFailure(session.system(), script).of(unit, e, List.of("Nothing was run."), List.of());
            }
        }
        return played;
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
