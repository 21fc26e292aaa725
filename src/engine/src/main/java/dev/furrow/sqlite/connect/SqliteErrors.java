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
    /** For whoever has waited for another program in vain. */
    static final List<Advice> WAIT = List.of(
            Advice.say("Stop it, or end its transaction: the application, or a database browser; then type the command"
                    + " again."),
            Advice.set("Or wait longer:", "lockTimeout", "30m"));

    private SqliteErrors() {}

    /** Returns whether another program's lock is in the way. */
    static boolean isBusy(SQLException exception) {
        return isBusy(of(exception));
    }

    private static boolean isBusy(DatabaseError error) {
        return error.code().startsWith("SQLITE_BUSY");
    }

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
        if (isBusy(error)) {
            return WAIT;
        }
        return error.code().startsWith("SQLITE_READONLY")
                ? List.of(Advice.say("Check the owner and the rights of the database's file and its folder."))
                : List.of();
    }
}
