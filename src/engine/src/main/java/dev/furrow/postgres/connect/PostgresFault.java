package dev.furrow.postgres.connect;

import dev.furrow.database.SqlFault;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads what PostgreSQL's driver keeps of the server's message. */
public final class PostgresFault {
    private PostgresFault() {}

    public static SqlFault of(SQLException exception) {
        String state = text(exception.getSQLState());
        // Class 08 is "connection exception"; 57P01 to 57P03 end the session from the server's side.
        boolean lost = state.startsWith("08") || state.startsWith("57P0");
        ServerErrorMessage said = exception instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        if (said == null) {
            return new SqlFault(firstLine(text(exception.getMessage())), state, "", "", "", 0, lost);
        }
        return new SqlFault(
                text(said.getMessage()),
                state,
                text(said.getDetail()),
                text(said.getHint()),
                text(said.getWhere()),
                said.getPosition(),
                lost);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
