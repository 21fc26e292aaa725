package dev.furrow.seed.load;

import dev.furrow.database.Complaint;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.postgres.connect.PostgresCopy;
import dev.furrow.postgres.seed.CopyWhere;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.sql.CopyData;
import dev.furrow.sql.SqlStatement;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Optional<CopyData> data = statement.copyData();
        try {
            if (data.isPresent()) {
                PostgresCopy.in(
                        connection,
                        statement.text(),
                        new StringReader(data.get().text()));
                return;
            }
            system.refuseUnbound(connection, statement.text());
            try (Statement jdbc = connection.createStatement()) {
                jdbc.setEscapeProcessing(false);
                jdbc.execute(statement.text());
            }
        } catch (SQLException e) {
            throw error(statement, e);
        }
    }

    private FurrowException error(SqlStatement statement, SQLException failure) {
        Complaint complaint = Complaint.of(failure, system);
        List<String> more = new ArrayList<>();
        more.add(statement.text());
        more.addAll(complaint.facts());
        return new FurrowException(place(statement, complaint), complaint.summary(), more, failure);
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
