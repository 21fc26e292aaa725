package dev.furrow.sqlite.connect;

import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlToken;
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

    private static final Set<String> TEMPORARY = Set.of("TEMP", "TEMPORARY");

    private SessionTrace() {}

    static boolean mayBeLeftBy(SqlStatement statement) {
        SqlLexer tokens = statement.tokens();
        String verb = word(next(tokens), statement);
        return !NONE.contains(verb) || (verb.equals("CREATE") && speaksOfTemporary(tokens, statement));
    }

    private static boolean speaksOfTemporary(SqlLexer tokens, SqlStatement statement) {
        for (SqlToken token = next(tokens); token.kind() != SqlToken.Kind.END; token = next(tokens)) {
            if (TEMPORARY.contains(word(token, statement))) {
                return true;
            }
        }
        return false;
    }

    private static SqlToken next(SqlLexer tokens) {
        SqlToken token = tokens.next();
        while (token.isComment()) {
            token = tokens.next();
        }
        return token;
    }

    /** Returns a word or a name, without the quotes that it may have. */
    private static String word(SqlToken token, SqlStatement statement) {
        boolean isName = token.kind() == SqlToken.Kind.QUOTED_NAME || token.kind() == SqlToken.Kind.STRING;
        String text = token.in(statement.text());
        return (isName ? text.substring(1, text.length() - 1) : text).toUpperCase(Locale.ROOT);
    }
}
