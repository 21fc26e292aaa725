package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlSyntax.Rule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the server and the driver agree on as long as a connection lasts: how dates are written, and in which encoding. */
final class ConnectionSetting {
    private static final Pattern OTHER_STYLE = Pattern.compile("(?i)\\b(sql|postgres|postgresql|german)\\b");
    private static final Set<String> UTF_8 = Set.of("UTF8", "UTF-8", "UNICODE", "DEFAULT");

    private ConnectionSetting() {}

    /** Refuses a statement after which the driver would give up the connection. */
    static void requireKept(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (!statement.syntax().has(Rule.AGREED_OUTPUT) || !cursor.take("SET")) {
            return;
        }
        cursor.takeAny("SESSION", "LOCAL");
        if (cursor.take("DATESTYLE")) {
            requireIso(statement, cursor);
        } else if (cursor.takeAny("CLIENT_ENCODING", "NAMES")) {
            requireUtf8(statement, cursor);
        }
    }

    private static void requireIso(SqlStatement statement, SqlCursor cursor) {
        if (OTHER_STYLE.matcher(value(cursor)).find()) {
            throw new FurrowException(
                    statement.place(),
                    "dates are written to the driver in ISO's style: with another it gives up the connection",
                    Advice.say("Set the order alone, by which dates are read:  SET datestyle = DMY"),
                    Advice.say("To write a date otherwise, use to_char."));
        }
    }

    private static void requireUtf8(SqlStatement statement, SqlCursor cursor) {
        if (!UTF_8.contains(value(cursor).toUpperCase(Locale.ROOT))) {
            throw new FurrowException(
                    statement.place(),
                    "scripts are read as UTF-8 and sent as it: with another encoding the driver gives up the connection",
                    Advice.say("Take the line out; if the file is in that encoding, convert it to UTF-8."));
        }
    }

    /** Returns what is assigned, without quotes. */
    private static String value(SqlCursor cursor) {
        if (!cursor.take("TO")) {
            cursor.takeSymbol('=');
        }
        StringBuilder value = new StringBuilder();
        while (!cursor.isAtEnd()) {
            value.append(cursor.takeText().replace("'", ""));
        }
        return value.toString();
    }
}
