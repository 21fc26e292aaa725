package dev.furrow.sqlite.text;

import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlToken;
import dev.furrow.sql.SqlTokens;

/** The tokens of a text that SQLite keeps, comments left out. */
public final class Tokens {
    private final String text;
    private final SqlTokens tokens;

    public Tokens(String text) {
        this(text, SqlTokens.of(text, SqliteSyntax.SYNTAX));
    }

    private Tokens(String text, SqlTokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Returns those of a statement, which is read once for all who look at it. */
    public static Tokens of(SqlStatement statement) {
        return new Tokens(statement.text(), statement.tokens());
    }

    String text() {
        return text;
    }

    public int count() {
        return tokens.count();
    }

    public SqlToken get(int index) {
        return tokens.get(index);
    }

    /** Returns what a token is. */
    public SqlToken.Kind kind(int index) {
        return tokens.kind(index);
    }

    /** Returns whether what is written after the text would become a part of its last comment. */
    boolean endsInLineComment() {
        SqlLexer lexer = new SqlLexer(new SourceText("", text), SqliteSyntax.SYNTAX);
        SqlToken last = lexer.next();
        for (SqlToken token = last; token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            last = token;
        }
        return last.kind() == SqlToken.Kind.LINE_COMMENT;
    }

    /** Returns whether an unquoted word stands at {@code index}; never beyond the ends. */
    public boolean isWord(int index, String word) {
        return tokens.isWord(index, word);
    }

    /** Returns whether an unquoted word stands anywhere. */
    public boolean hasWord(String word) {
        for (int i = 0; i < tokens.count(); i++) {
            if (isWord(i, word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isAnyWord(int index, String... words) {
        for (String word : words) {
            if (isWord(index, word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSymbol(int index, char symbol) {
        return tokens.isSymbol(index, symbol);
    }

    /** Returns the name that a token writes, without its quotes. */
    public String name(int index) {
        return unquoted(tokens.text(index));
    }

    static String unquoted(String token) {
        char first = token.charAt(0);
        if (first == '[') {
            return token.substring(1, token.length() - 1);
        }
        if (first == '"' || first == '`' || first == '\'') {
            return token.substring(1, token.length() - 1).replace("" + first + first, "" + first);
        }
        return token;
    }

    /** Returns the index after the parenthesis that closes the one at {@code open}. */
    public int afterParentheses(int open) {
        int depth = 0;
        for (int i = open; i < tokens.count(); i++) {
            if (isSymbol(i, '(')) {
                depth++;
            } else if (isSymbol(i, ')') && --depth == 0) {
                return i + 1;
            }
        }
        return tokens.count();
    }

    /** Returns whether {@code name} stands somewhere as a name, with or without quotes, in any case. */
    public boolean mention(String name) {
        for (int i = 0; i < tokens.count(); i++) {
            SqlToken.Kind kind = tokens.kind(i);
            if ((kind == SqlToken.Kind.WORD || kind == SqlToken.Kind.QUOTED_NAME) && name(i).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
