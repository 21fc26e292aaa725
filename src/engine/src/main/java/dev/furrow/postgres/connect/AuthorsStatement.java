package dev.furrow.postgres.connect;

import dev.furrow.database.Sql;
import dev.furrow.sql.CopyData;
import dev.furrow.sql.SqlStatement;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A statement of a script, as psql would send it. */
public final class AuthorsStatement {
    private AuthorsStatement() {}

    /** Sends it with the rows of its COPY block; a reset of settings leads to what psql would have begun with. */
    public static void send(Connection connection, SqlStatement statement) throws SQLException {
        Optional<CopyData> rows = statement.copyData();
        if (rows.isPresent()) {
            PostgresCopy.in(
                    connection, statement.text(), new StringReader(rows.get().text()));
            return;
        }
        Sql.execute(connection, statement.text());
        PostgresSettings.afterReset(connection, statement);
    }
}
