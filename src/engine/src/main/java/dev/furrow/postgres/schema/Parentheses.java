package dev.furrow.postgres.schema;

import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlToken;

/** Parentheses around what PostgreSQL prints. */
final class Parentheses {
    private Parentheses() {}

    /** Returns {@code sql} without one pair that encloses all of it; the same text if there is none. */
    static String inside(String sql) {
        return encloseAll(sql) ? sql.substring(1, sql.length() - 1) : sql;
    }

    private static boolean encloseAll(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")")) {
            return false;
        }
        SqlLexer lexer = new SqlLexer(new SourceText("", sql), PostgresSyntax.SYNTAX);
        int depth = 0;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            if (token.kind() == SqlToken.Kind.SYMBOL) {
                depth += sql.charAt(token.start()) == '(' ? 1 : 0;
                depth -= sql.charAt(token.start()) == ')' ? 1 : 0;
                if (depth == 0 && token.end() < sql.length()) {
                    return false;
                }
            }
        }
        return true;
    }
}
