package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;

/** Strings in which a backslash means itself, the standard's and PostgreSQL's default: what scripts are read by. */
final class StringSetting {
    private StringSetting() {}

    /** Refuses a statement that changes how the strings after it are to be read. */
    static void requireStandard(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (!statement.syntax().has(SqlSyntax.Rule.ESCAPE_STRINGS) || !cursor.take("SET")) {
            return;
        }
        cursor.takeAny("SESSION", "LOCAL");
        if (!cursor.take("STANDARD_CONFORMING_STRINGS")) {
            return;
        }
        boolean assigned = cursor.take("TO") || cursor.takeSymbol('=');
        if (assigned && isOff(cursor.takeText())) {
            throw new FurrowException(
                    statement.place(),
                    "with standard_conforming_strings off a script's strings can't be told from the rest",
                    Advice.say("Take the line out, and write strings that need a backslash's meaning as E'...'."));
        }
    }

    private static boolean isOff(String value) {
        String word = value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
        return word.equalsIgnoreCase("off")
                || word.equalsIgnoreCase("false")
                || word.equalsIgnoreCase("no")
                || word.equals("0");
    }
}
