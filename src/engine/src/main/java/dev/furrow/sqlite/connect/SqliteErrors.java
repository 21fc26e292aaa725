package dev.furrow.sqlite.connect;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseError.Subject;
import dev.furrow.database.step.StepBody;
import dev.furrow.error.Advice;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteException;

/** Takes SQLite's own words out of the driver's: {@code [SQLITE_ERROR] SQL error or missing database (near "FRO": ...)}. */
public final class SqliteErrors {
    private SqliteErrors() {}

    public static DatabaseError of(SQLException exception) {
        String text = exception.getMessage() == null ? "" : exception.getMessage();
        String code = exception instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : "";
        int open = text.indexOf(" (");
        boolean wrapped = text.startsWith("[SQLITE") && open > 0 && text.endsWith(")");
        return new DatabaseError(
                wrapped ? text.substring(open + 2, text.length() - 1) : text, code, "", "", "", 0, Subject.NONE, false);
    }

    /** Returns what SQLite doesn't say itself. */
    public static List<Advice> advice(DatabaseError error) {
        if (error.message().startsWith("cannot VACUUM")) {
            return List.of(StepBody.OUTSIDE_TRANSACTION);
        }
        if (error.code().startsWith("SQLITE_BUSY")) {
            return List.of(
                    Advice.say("Another program is writing to the file: stop it, such as the application, then type the"
                            + " command again."));
        }
        return error.code().startsWith("SQLITE_READONLY")
                ? List.of(Advice.say("Check the owner and the rights of the database's file and its folder."))
                : List.of();
    }
}
