package dev.furrow.sqlite.connect;

import dev.furrow.database.SqlFault;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Takes SQLite's own words out of the driver's: {@code [SQLITE_ERROR] SQL error or missing database (near "FRO": ...)}. */
public final class SqliteFault {
    private SqliteFault() {}

    public static SqlFault of(SQLException exception) {
        String text = exception.getMessage() == null ? "" : exception.getMessage();
        String code = exception instanceof SQLiteException sqlite
                ? sqlite.getResultCode().name()
                : "";
        int open = text.indexOf(" (");
        boolean wrapped = text.startsWith("[SQLITE") && open > 0 && text.endsWith(")");
        return new SqlFault(wrapped ? text.substring(open + 2, text.length() - 1) : text, code, "", "", "", 0, false);
    }
}
