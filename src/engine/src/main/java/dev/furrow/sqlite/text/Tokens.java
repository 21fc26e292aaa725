package dev.furrow.sqlite.text;

import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a text that SQLite keeps, comments left out. */
public final class Tokens {
    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private boolean endsInLineComment;

    public Tokens(String text) {
        this.text = text;
        SqlLexer lexer = new SqlLexer(new SourceText("", text), SqliteSyntax.SYNTAX);
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            endsInLineComment = token.kind() == SqlToken.Kind.LINE_COMMENT;
            if (!token.isComment()) {
                tokens.add(token);
            }
        }
    }

    String text() {
        return text;
    }

    public int count() {
        return tokens.size();
    }

    public SqlToken get(int index) {
        return tokens.get(index);
    }

    /** Returns whether what is written after the text would become a part of its last comment. */
    boolean endsInLineComment() {
        return endsInLineComment;
    }

    /** Returns whether an unquoted word stands at {@code index}; never beyond the ends. */
    public boolean isWord(int index, String word) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).kind() == SqlToken.Kind.WORD
                && tokens.get(index).in(text).equalsIgnoreCase(word);
    }

    /** Returns whether an unquoted word stands anywhere. */
    public boolean hasWord(String word) {
        for (int i = 0; i < tokens.size(); i++) {
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
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).kind() == SqlToken.Kind.SYMBOL
                && text.charAt(tokens.get(index).start()) == symbol;
    }

    /** Returns the name that a token writes, without its quotes. */
    public String name(int index) {
        return unquoted(tokens.get(index).in(text));
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
        for (int i = open; i < tokens.size(); i++) {
            if (isSymbol(i, '(')) {
                depth++;
            } else if (isSymbol(i, ')') && --depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** Returns whether {@code name} stands somewhere as a name, with or without quotes, in any case. */
    public boolean mention(String name) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken.Kind kind = tokens.get(i).kind();
            if ((kind == SqlToken.Kind.WORD || kind == SqlToken.Kind.QUOTED_NAME) && name(i).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
