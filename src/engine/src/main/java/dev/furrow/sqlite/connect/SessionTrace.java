package dev.furrow.sqlite.connect;

import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlToken;
import dev.furrow.sql.SqlTokens;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which statements may leave something in a session: pragmas, attached databases, temporary objects. Most leave nothing, and to
 * ask some thirty pragmas after each revision takes longer than the revision.
 */
final class SessionTrace {
    /** What these do is in the file, or gone with the transaction; all but CREATE whatever follows. */
    private static final Set<String> NONE = Set.of(
            "ALTER",
            "ANALYZE",
            "CREATE",
            "DELETE",
            "DROP",
            "INSERT",
            "REINDEX",
            "RELEASE",
            "REPLACE",
            "SAVEPOINT",
            "SELECT",
            "UPDATE",
            "VALUES",
            "WITH");

    private static final int SHORT = "TEMP".length();
    private static final int LONG = "TEMPORARY".length();

    private SessionTrace() {}

    static boolean mayBeLeftBy(SqlStatement statement) {
        SqlTokens tokens = statement.tokens();
        String verb = tokens.count() == 0 ? "" : tokens.text(0).toUpperCase(Locale.ROOT);
        return !NONE.contains(verb) || (verb.equals("CREATE") && speaksOfTemporary(tokens));
    }

    private static boolean speaksOfTemporary(SqlTokens tokens) {
        for (int i = 1; i < tokens.count(); i++) {
            if (isTemporary(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Asks for the length first: most tokens are of another one. */
    private static boolean isTemporary(SqlTokens tokens, int index) {
        boolean isName = tokens.kind(index) == SqlToken.Kind.QUOTED_NAME || tokens.kind(index) == SqlToken.Kind.STRING;
        int quotes = isName ? 1 : 0;
        int length = tokens.end(index) - tokens.start(index) - 2 * quotes;
        if (length != SHORT && length != LONG) {
            return false;
        }
        String text = tokens.text(index);
        String word = text.substring(quotes, text.length() - quotes);
        return word.equalsIgnoreCase("TEMP") || word.equalsIgnoreCase("TEMPORARY");
    }
}
