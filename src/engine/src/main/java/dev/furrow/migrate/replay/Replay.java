package dev.furrow.migrate.replay;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Scratch;
import dev.furrow.database.Session;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Secrets;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.step.StatementRunner;
import dev.furrow.migrate.step.StepErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A throw-away database on which steps are played without their rows, so that what depends on the schema before it can be shown.
 */
public final class Replay implements AutoCloseable {
    private final Session session;

    private Replay(Session session) {
        this.session = session;
    }

    /** Begins with no tables. */
    static Replay ofNothing(DatabaseSystem system) {
        return new Replay(scratch(system).empty());
    }

    /** Begins with the schema of {@code live}, without any rows. */
    public static Replay of(DatabaseSystem system, Connection live) throws SQLException {
        return new Replay(scratch(system).like(live));
    }

    private static Scratch scratch(DatabaseSystem system) {
        return system.scratch()
                .orElseThrow(() -> new IllegalArgumentException("depends on no schema: " + system.name()));
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
        restore();
        List<List<StepStatement>> parts = new ArrayList<>();
        for (StepStatement statement : script.statements()) {
            parts.add(play(script, statement));
        }
        return new ScriptStep(script, parts);
    }

    /** A script doesn't find what one before it did to the session, as in a run. */
    private void restore() {
        try {
            session.state().restore(List.of(), StatementLimits.NONE);
        } catch (SQLException e) {
            throw session.system().error(e).after("can't begin to play", e);
        }
    }

    private List<StepStatement> play(StepScript script, StepStatement statement) {
        try {
            List<StepStatement> parts = statement.on(jdbc());
            for (StepStatement part : parts) {
                play(part);
            }
            return parts;
        } catch (Exception e) {
            throw new StepErrors(session.system(), Secrets.NONE, session.jdbc(), script)
                    .of(statement, e, List.of("Nothing was run."), List.of());
        }
    }

    private void play(StepStatement part) throws Exception {
        if (!(part instanceof StepStatement.Code)) {
            StatementRunner.outsideTransaction(session).run(part);
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
