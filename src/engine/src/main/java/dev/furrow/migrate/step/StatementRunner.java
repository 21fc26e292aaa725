package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.GuardedConnection;
import dev.furrow.database.Notices;
import dev.furrow.database.Session;
import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.TransactionMark;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.Work;
import dev.furrow.script.java.ScriptContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Sends a step's statements to the database, one by one. */
public final class StatementRunner implements StepStatement.Visitor<StatementRunner.Sending> {
    /** What is done with the connection for one of them. */
    interface Sending {
        void to(Connection connection) throws Exception;
    }

    private static final String IN_A_STEP = "the step's: throw an exception to fail it, or declare transaction: false";
    private static final String OUTSIDE =
            "the step's: it runs outside a transaction, where each statement lasts by itself";

    private final Connection connection;
    private final DatabaseSystem system;
    private final SessionState state;
    private final Notices notices;
    private final boolean inTransaction;

    private StatementRunner(Session session, boolean inTransaction) {
        this.connection = session.jdbc();
        this.system = session.system();
        this.state = session.state();
        this.notices = session.notices();
        this.inTransaction = inTransaction;
    }

    static StatementRunner inTransaction(Session session) {
        return new StatementRunner(session, true);
    }

    public static StatementRunner outsideTransaction(Session session) {
        return new StatementRunner(session, false);
    }

    /** Does what {@code statement} says; whatever its own code throws comes out as it is. */
    public void run(StepStatement statement) throws Exception {
        notices.at(statement.place());
        statement.accept(this).to(connection);
    }

    @Override
    public Sending sql(StepStatement.Sql sql) {
        return to -> {
            system.send(to, sql.statement());
            state.sent(sql.statement());
        };
    }

    @Override
    public Sending parametrised(StepStatement.Parametrised parametrised) {
        return to -> {
            try (PreparedStatement statement =
                    to.prepareStatement(parametrised.statement().text())) {
                for (int i = 0; i < parametrised.values().size(); i++) {
                    statement.setObject(i + 1, parametrised.values().get(i));
                }
                statement.execute();
            }
            state.sent(parametrised.statement());
        };
    }

    @Override
    public Sending code(StepStatement.Code code) {
        return to -> {
            state.usedByCode();
            if (inTransaction) {
                runMarked(code.work(), to);
            } else {
                runUnmarked(code.work(), to);
            }
        };
    }

    private static void runUnmarked(Work work, Connection to) throws Exception {
        try {
            run(work, GuardedConnection.of(to, OUTSIDE));
        } catch (Exception | Error e) {
            throw thrown(e);
        }
    }

    private void runMarked(Work work, Connection to) throws Exception {
        TransactionMark mark = TransactionMark.set(to, system);
        try {
            run(work, GuardedConnection.of(to, IN_A_STEP));
        } catch (Exception | Error e) {
            if (!mark.undo()) {
                throw new EndedStepException(e);
            }
            throw thrown(e);
        }
        if (!mark.release()) {
            throw new EndedStepException(null);
        }
    }

    private static void run(Work work, Connection guarded) throws Exception {
        ScriptContext.within(work, () -> {
            work.on(guarded);
            return guarded;
        });
    }

    /** Returns the database's refusals as they are, and anything else as the script's own failure. */
    private static Exception thrown(Throwable byScript) {
        boolean isKnown = byScript instanceof SQLException || byScript instanceof FurrowException;
        return isKnown
                ? (Exception) byScript
                : new FurrowException(Diagnostic.of("the script threw " + byScript), byScript);
    }

    @Override
    public Sending require(StepStatement.Require require) {
        return to -> {
            Optional<String> inTheWay = Sql.text(to, require.statement().text());
            if (inTheWay.isPresent()) {
                throw new FurrowException(Diagnostic.of(inTheWay.get()).advising(require.advice()));
            }
        };
    }

    @Override
    public Sending schemaDependent(SchemaDependent dependent) {
        return to -> {
            for (StepStatement statement : dependent.on(to)) {
                run(statement);
            }
        };
    }
}
