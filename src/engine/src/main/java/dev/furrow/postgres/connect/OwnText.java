package dev.furrow.postgres.connect;

import dev.furrow.database.step.OwnStatement;
import dev.furrow.sql.Quoting;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Furrow's own statements as texts that the server reads alike whatever a script has set. */
final class OwnText {
    private static final String QUERY = "SELECT ";
    private static final String INVALID_TEXT = "22P02";
    private static final Pattern ROWS = Pattern.compile("\"(\\d+) rows\"");

    private OwnText() {}

    /**
     * Returns a statement's text; what should be a number is a sentence unless it is about as many rows as it has to. A query says so
     * itself, as that of {@link #requiring}.
     */
    static String of(OwnStatement statement) {
        String text = statement.text(OwnText::literal);
        if (statement.unlessOne() == null || text.startsWith(QUERY)) {
            return text;
        }
        return "WITH its AS (" + text
                + " RETURNING 1) SELECT CASE count(*) WHEN 1 THEN 1 ELSE CAST(count(*) || ' rows' AS int) END FROM its";
    }

    /** Returns a query that is about one row if a condition holds, and else about none. */
    static String requiring(String condition) {
        return QUERY + "CAST(CASE WHEN " + condition + " THEN '1' ELSE '0 rows' END AS int)";
    }

    /** Returns how many rows a refused one was about; empty if it was refused for something else. */
    static OptionalInt rows(SQLException refusal) {
        Matcher rows = ROWS.matcher(String.valueOf(refusal.getMessage()));
        boolean isOther = INVALID_TEXT.equals(refusal.getSQLState()) && rows.find();
        return isOther ? OptionalInt.of(Integer.parseInt(rows.group(1))) : OptionalInt.empty();
    }

    /** A backslash in plain quotes depends on {@code standard_conforming_strings}. */
    private static String literal(@Nullable Object value) {
        if (value == null || value instanceof Long) {
            return String.valueOf(value);
        }
        String text = Quoting.literal(value.toString());
        return text.indexOf('\\') < 0 ? text : "E" + text.replace("\\", "\\\\");
    }
}
