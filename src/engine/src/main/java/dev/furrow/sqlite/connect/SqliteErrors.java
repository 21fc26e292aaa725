package dev.furrow.sqlite.connect;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseError.Subject;
import dev.furrow.database.step.StepBody;
import dev.furrow.error.Advice;
import dev.furrow.sqlite.keys.SqliteOrphan;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteException;

/** Takes SQLite's own words out of the driver's: {@code [SQLITE_ERROR] SQL error or missing database (near "FRO": ...)}. */
public final class SqliteErrors {
    /** For whoever has waited for another program in vain. */
    static final List<Advice> WAIT = List.of(
            Advice.say("Stop it, or end its transaction: the application, or a database browser; then type the command"
                    + " again."),
            Advice.set("Or wait longer:", "lockTimeout", "30m"));

    /** Said of a view or trigger that names what is gone. */
    private static final Pattern BROKEN = Pattern.compile("error in (view|trigger) (.+?)(?: after [a-z ]+)?: ");

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
        if (error.message().startsWith("foreign key mismatch")) {
            return List.of(Advice.say(SqliteOrphan.MEND_MISMATCH));
        }
        Matcher broken = BROKEN.matcher(error.message());
        if (broken.lookingAt()) {
            return List.of(Advice.say(
                    "Drop " + broken.group(1) + " \"" + broken.group(2) + "\" before it, and make it again after it."));
        }
        return error.code().startsWith("SQLITE_READONLY")
                ? List.of(Advice.say("Check the owner and the rights of the database's file and its folder."))
                : List.of();
    }
}
