package dev.furrow.sql;

import dev.furrow.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a statement's beginning word by word; comments don't exist here. */
public final class SqlCursor {
    private final String text;
    private final SqlSyntax syntax;
    private final SqlLexer lexer;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int next;

    public SqlCursor(SqlStatement statement) {
        this.text = statement.text();
        this.syntax = statement.syntax();
        this.lexer = statement.tokens();
    }

    /** Goes past {@code words} if they stand here, all of them in this order. */
    public boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(text, words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /** Goes past one of {@code words} if it stands here. */
    public boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean takeSymbol(char symbol) {
        if (!peek(0).isSymbol(text, symbol)) {
            return false;
        }
        next++;
        return true;
    }

    /** Returns whether a string stands here. */
    public boolean isAtString() {
        return peek(0).kind() == Kind.STRING;
    }

    /** Returns whether nothing is left. */
    public boolean isAtEnd() {
        return peek(0).kind() == Kind.END;
    }

    /** Goes past a token, whatever it is, and returns its text; empty at the end. */
    public String takeText() {
        return tokenText(takeToken());
    }

    /** Goes past a name, and returns it as the database keeps it; empty, and goes nowhere, if none stands here. */
    public Optional<String> takeName() {
        SqlToken token = peek(0);
        Optional<String> name = switch (token.kind()) {
            case WORD -> Optional.of(syntax.folded(tokenText(token)));
            case QUOTED_NAME -> Optional.of(unquoted(tokenText(token)));
            case STRING ->
                syntax.has(SqlSyntax.Rule.STRINGS_AS_NAMES)
                        ? Optional.of(unquoted(tokenText(token)))
                        : Optional.empty();
            default -> Optional.empty();
        };
        if (name.isPresent()) {
            next++;
        }
        return name.filter(text -> !text.isEmpty());
    }

    private static String unquoted(String token) {
        int open = token.startsWith("U&") || token.startsWith("u&") ? 2 : 0;
        String inside = token.substring(open + 1, token.length() - 1);
        char quote = token.charAt(open);
        return quote == '[' ? inside : inside.replace("" + quote + quote, "" + quote);
    }

    private SqlToken takeToken() {
        SqlToken token = peek(0);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    private String tokenText(SqlToken token) {
        return token.in(text);
    }

    private SqlToken peek(int ahead) {
        while (tokens.size() <= next + ahead) {
            SqlToken token = lexer.next();
            if (!token.isComment()) {
                tokens.add(token);
            }
        }
        return tokens.get(next + ahead);
    }
}
