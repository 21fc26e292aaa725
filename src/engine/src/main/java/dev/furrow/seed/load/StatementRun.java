package dev.furrow.seed.load;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.fill.Filler;
import dev.furrow.database.step.StepBody;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedSession;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of an SQL seed. */
final class StatementRun {
    private final Connection connection;
    private final DatabaseSystem system;
    private final Filler filler;
    private final SeedSession session;

    StatementRun(SeedDatabase database) {
        this.connection = database.connection();
        this.system = database.system();
        this.filler = database.filler();
        this.session = database.session();
    }

    /** Runs one; an error has its line, or that of its data. */
    void run(SqlStatement statement) {
        session.notices().at(statement.place());
        try {
            system.send(connection, statement);
            session.sent(statement);
        } catch (SQLException e) {
            throw error(statement, e);
        }
    }

    private FurrowException error(SqlStatement statement, SQLException failure) {
        DatabaseError error = system.error(failure);
        Place place =
                error.position() > 0 ? statement.placeAt(error.position()) : place(statement, filler.row(failure));
        return new FurrowException(
                Diagnostic.of(place, error.sentence())
                        .noting(statement.shown())
                        .noting(error.facts())
                        .advising(advice(error)),
                failure);
    }

    private List<Advice> advice(DatabaseError error) {
        List<Advice> advice = new ArrayList<>(system.advice(error));
        if (advice.remove(StepBody.OUTSIDE_TRANSACTION)) {
            advice.add(Advice.say(
                    "All seeds share one transaction: have this in a revision, with transaction:false after its"
                            + " -- migrate:up."));
        }
        return advice;
    }

    /** Returns the line of the {@code row}th row of its data, from 1; that of the statement if there is none. */
    private static Place place(SqlStatement statement, long row) {
        return statement
                .copyData()
                .filter(data -> row > 0)
                .map(data -> data.place().at(data.place().line() + (int) row - 1))
                .orElse(statement.place());
    }
}
