package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.postgres.seed.CopyWhere;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs the statements of an SQL seed. */
final class StatementRun {
    private final Connection connection;
    private final DatabaseSystem system;

    StatementRun(SeedDatabase database) {
        this.connection = database.connection();
        this.system = database.system();
    }

    /** Runs one; an error has its line, or that of its data. */
    void run(SqlStatement statement) {
        try {
            system.send(connection, statement);
        } catch (SQLException e) {
            throw error(statement, e);
        }
    }

    private FurrowException error(SqlStatement statement, SQLException failure) {
        Complaint complaint = Complaint.of(failure, system);
        return new FurrowException(
                Diagnostic.of(place(statement, complaint), complaint.summary())
                        .noting(statement.shown())
                        .noting(complaint.facts()),
                failure);
    }

    private static Place place(SqlStatement statement, Complaint complaint) {
        if (complaint.position() > 0) {
            return statement.placeAt(complaint.position());
        }
        long row = CopyWhere.row(complaint.where());
        return statement
                .copyData()
                .filter(data -> row > 0)
                .map(data -> data.place().at(data.place().line() + (int) row - 1))
                .orElse(statement.place());
    }
}
