package dev.furrow.scratch;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Session;
import dev.furrow.database.Transaction;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.migrate.plan.StatementLines;
import dev.furrow.migrate.step.StatementRunner;
import dev.furrow.operation.model.RecordedOperation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sends operations to a throw-away database, in one transaction and without any record of it. */
final class OperationRun {
    private final Session session;
    private final DatabaseSystem system;
    private final String schema;
    private final List<String> searchPath = new ArrayList<>();

    /**
     * Sends them to where a session leads.
     *
     * @param schema of unqualified names; empty where the session's own is used
     * @param others schemas that follow it
     */
    OperationRun(Session session, String schema, List<String> others) {
        this.session = session;
        this.system = session.system();
        this.schema = schema;
        if (!schema.isEmpty()) {
            searchPath.add(schema);
            searchPath.addAll(others);
        }
    }

    /**
     * Sends them.
     *
     * @throws FurrowException at the place of what the database refuses
     */
    void run(List<RecordedOperation> operations) {
        AuthorsSql author = new AuthorsSql(system.dialect(schema).syntax(), true, false, statement -> statement);
        List<StepStatement> statements = system.dialect(schema).statements(operations, author);
        try {
            session.state().restore(searchPath, StatementLimits.NONE);
            try (Transaction transaction = system.begin(session.jdbc())) {
                for (StepStatement statement : statements) {
                    send(statement);
                }
                transaction.commit();
            }
        } catch (SQLException e) {
            throw system.error(e)
                    .after("can't make a schema in " + session.system().name(), e);
        }
    }

    private void send(StepStatement statement) {
        try {
            for (StepStatement part : statement.on(session.jdbc())) {
                StatementRunner.outsideTransaction(session).run(part);
            }
        } catch (SQLException e) {
            throw refused(statement.place(), statement.text(), system.error(e), e);
        } catch (FurrowException e) {
            throw e.at(statement.place());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static FurrowException refused(Place place, String text, DatabaseError error, SQLException cause) {
        return new FurrowException(
                Diagnostic.of(place, error.sentence())
                        .noting(StatementLines.of(text))
                        .noting(error.lines()),
                cause);
    }
}
