package dev.furrow.sql;

import dev.furrow.sql.SqlToken.Kind;
import java.util.Optional;

/** Reads a statement's beginning word by word; comments don't exist here. */
public final class SqlCursor {
    private final SqlSyntax syntax;
    private final SqlTokens tokens;
    private int next;

    public SqlCursor(SqlStatement statement) {
        this.syntax = statement.syntax();
        this.tokens = statement.tokens();
    }

    /** Goes past {@code words} if they stand here, all of them in this order. */
    public boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!tokens.isWord(next + i, words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /** Goes past one of {@code words} if it stands here. */
    public boolean takeAny(String... words) {
        for (String word : words) {
            if (tokens.isWord(next, word)) {
                next++;
                return true;
            }
        }
        return false;
    }

    public boolean takeSymbol(char symbol) {
        if (!tokens.isSymbol(next, symbol)) {
            return false;
        }
        next++;
        return true;
    }

    /** Returns whether a string stands here. */
    public boolean isAtString() {
        return tokens.kind(next) == Kind.STRING;
    }

    /** Returns whether nothing is left. */
    public boolean isAtEnd() {
        return tokens.kind(next) == Kind.END;
    }

    /** Goes past a token, whatever it is, and returns its text; empty at the end. */
    public String takeText() {
        return isAtEnd() ? "" : tokens.text(next++);
    }

    /** Goes past a name, and returns it as the database keeps it; empty, and goes nowhere, if none stands here. */
    public Optional<String> takeName() {
        Optional<String> name = switch (tokens.kind(next)) {
            case WORD -> Optional.of(syntax.folded(tokens.text(next)));
            case QUOTED_NAME -> Optional.of(unquoted(tokens.text(next)));
            case STRING ->
                syntax.has(SqlSyntax.Rule.STRINGS_AS_NAMES)
                        ? Optional.of(unquoted(tokens.text(next)))
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
}
