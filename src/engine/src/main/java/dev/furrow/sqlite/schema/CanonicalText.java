package dev.furrow.sqlite.schema;

import dev.furrow.sql.Quoting;
import dev.furrow.sql.SqlToken;
import dev.furrow.sqlite.text.Tokens;
import dev.furrow.sqlite.text.UnquotedName;
import java.util.Locale;

/** SQL in a spelling that depends only on what it says. */
final class CanonicalText {
    private CanonicalText() {}

    /** Returns the tokens of {@code sql}, words in lower case, with blanks only where they are needed. */
    static String of(String sql) {
        return of(sql, 0, Integer.MAX_VALUE);
    }

    /** Returns the tokens from {@code first} to before {@code end} in the same way. */
    static String of(String sql, int first, int end) {
        Tokens tokens = new Tokens(sql);
        StringBuilder text = new StringBuilder();
        for (int i = first; i < Math.min(end, tokens.count()); i++) {
            SqlToken token = tokens.get(i);
            if (i > first && needsBlank(sql, tokens.get(i - 1), token)) {
                text.append(' ');
            }
            text.append(spelled(token, token.in(sql)));
        }
        return text.toString();
    }

    /** SQLite compares names without regard to the case of ASCII letters, in quotes as well. */
    private static String spelled(SqlToken token, String text) {
        return switch (token.kind()) {
            case WORD, NUMBER -> text.toLowerCase(Locale.ROOT);
            case QUOTED_NAME -> name(text);
            default -> text;
        };
    }

    /** Any name may stand in quotes, also in those of other databases. */
    private static String name(String quoted) {
        String name = new Tokens(quoted).name(0);
        return UnquotedName.isOne(name) ? name.toLowerCase(Locale.ROOT) : Quoting.identifier(name);
    }

    /**
     * Returns {@code sql} with one blank where it has several or a comment, and otherwise as it is: a view's columns are called as its
     * query spells them.
     */
    static String spaced(String sql) {
        Tokens tokens = new Tokens(sql);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.count(); i++) {
            boolean isApart = i > 0 && tokens.get(i - 1).end() < tokens.get(i).start();
            text.append(isApart ? " " : "").append(tokens.get(i).in(sql));
        }
        return text.toString();
    }

    /** Two symbols may be one operator where nothing stands between them. */
    private static boolean needsBlank(String sql, SqlToken before, SqlToken token) {
        if (!isSymbol(before) || !isSymbol(token)) {
            return !isSymbol(before) && !isSymbol(token);
        }
        return before.end() < token.start() && mayJoin(before.in(sql)) && mayJoin(token.in(sql));
    }

    private static boolean mayJoin(String symbol) {
        return !"(),.;".contains(symbol);
    }

    private static boolean isSymbol(SqlToken token) {
        return token.kind() == SqlToken.Kind.SYMBOL;
    }
}
