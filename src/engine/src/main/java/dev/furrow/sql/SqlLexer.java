package dev.furrow.sql;

import dev.furrow.sql.SqlSyntax.Rule;
import dev.furrow.sql.SqlToken.Kind;

/**
 * Cuts SQL text into tokens, comments among them, as one database does. Reads forward only, so that its time grows with the
 * text's length and no faster.
 */
public final class SqlLexer {
    private static final char BOM = '\uFEFF';

    private final String text;
    private final SqlSyntax syntax;
    private final Enclosed enclosed;
    private int position;
    /** Where an E'' string ended that only blanks and line comments have followed; -1 if there is none. */
    private int escapesEnd = -1;

    private boolean lineSinceEscapes;

    /** Reads {@code source} from its beginning. */
    public SqlLexer(SourceText source, SqlSyntax syntax) {
        this(source.text(), 0, syntax, source);
    }

    SqlLexer(String text, int start, SqlSyntax syntax, Origin origin) {
        this.text = text;
        this.position = start;
        this.syntax = syntax;
        this.enclosed = new Enclosed(text, origin);
    }

    /**
     * Returns the next token; at the end of the text, again and again, one of kind {@link Kind#END}.
     *
     * @throws dev.furrow.error.FurrowException if a string, a name in quotes or a comment has no end, with the line where it
     *     began
     */
    public SqlToken next() {
        skipBlanks();
        int start = position;
        Kind kind = start == text.length() ? Kind.END : read(text.charAt(start));
        if (kind != Kind.LINE_COMMENT && position != escapesEnd) {
            escapesEnd = -1;
        }
        return new SqlToken(kind, start, position);
    }

    /** Goes on reading at {@code offset}. */
    void moveTo(int offset) {
        position = offset;
        escapesEnd = -1;
    }

    private void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            char c = text.charAt(position++);
            lineSinceEscapes |= c == '\n' || c == '\r';
        }
    }

    private boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c == BOM && position == 0);
    }

    private Kind read(char c) {
        if (isWordStart(c)) {
            return word(c);
        }
        if (isDigit(c)) {
            return number();
        }
        return switch (c) {
            case '\'' -> string();
            case '"' -> name(enclosed.doubled('"', position, position + 1));
            case '-' -> next('-') ? lineComment() : symbol();
            case '/' -> next('*') ? blockComment() : symbol();
            case '$' -> dollar();
            case '`' ->
                syntax.has(Rule.BACKTICK_NAMES) ? name(enclosed.doubled('`', position, position + 1)) : symbol();
            case '[' -> syntax.has(Rule.BRACKETED_NAMES) ? name(enclosed.bracketed(position)) : symbol();
            case '\\' -> take(Kind.CLIENT_COMMAND, endOfLine(true));
            default -> symbol();
        };
    }

    private Kind word(char first) {
        if ((first == 'E' || first == 'e') && next('\'') && syntax.has(Rule.ESCAPE_STRINGS)) {
            return escapeString(position + 2);
        }
        if ((first == 'U' || first == 'u') && next('&') && hasQuote(position + 2) && syntax.has(Rule.UNICODE_ESCAPES)) {
            char quote = text.charAt(position + 2);
            return take(quote == '"' ? Kind.QUOTED_NAME : Kind.STRING, enclosed.doubled(quote, position, position + 3));
        }
        int end = position + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        return take(Kind.WORD, end);
    }

    private boolean hasQuote(int at) {
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    private Kind escapeString(int inside) {
        escapesEnd = enclosed.escaped(position, inside);
        lineSinceEscapes = false;
        return take(Kind.STRING, escapesEnd);
    }

    /** A string on a further line continues the one before it, and is read by the same rule. */
    private Kind string() {
        if (escapesEnd >= 0 && lineSinceEscapes) {
            return escapeString(position + 1);
        }
        return take(Kind.STRING, enclosed.doubled('\'', position, position + 1));
    }

    private Kind name(int end) {
        return take(Kind.QUOTED_NAME, end);
    }

    /** A dollar sign is no part of a number: {@code 1$$a$$} is a number and a string. */
    private Kind number() {
        int end = position + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return take(Kind.NUMBER, end);
    }

    private Kind dollar() {
        int end = position + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end > position + 1) {
            return take(Kind.PARAMETER, end);
        }
        if (!syntax.has(Rule.DOLLAR_QUOTES)) {
            return symbol();
        }
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '$') {
            return symbol();
        }
        return take(Kind.STRING, enclosed.dollarQuoted(position, text.substring(position, end + 1)));
    }

    private Kind lineComment() {
        return take(Kind.LINE_COMMENT, endOfLine(syntax.has(Rule.CARRIAGE_RETURN_ENDS_LINE)));
    }

    private Kind blockComment() {
        if (syntax.has(Rule.NESTED_COMMENTS)) {
            return take(Kind.BLOCK_COMMENT, enclosed.nestedComment(position));
        }
        // SQLite takes the end of the text for the end of a comment.
        int end = text.indexOf("*/", position + 2);
        return take(Kind.BLOCK_COMMENT, end < 0 ? text.length() : end + 2);
    }

    private int endOfLine(boolean carriageReturnEnds) {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && !(carriageReturnEnds && text.charAt(end) == '\r')) {
            end++;
        }
        return end;
    }

    private Kind symbol() {
        return take(Kind.SYMBOL, position + 1);
    }

    private Kind take(Kind kind, int end) {
        position = end;
        return kind;
    }

    private boolean next(char c) {
        return position + 1 < text.length() && text.charAt(position + 1) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
