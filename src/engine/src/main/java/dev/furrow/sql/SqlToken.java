package dev.furrow.sql;

/**
 * A piece of SQL text that belongs together.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
public record SqlToken(Kind kind, int start, int end) {
    /** What a token is. */
    public enum Kind {
        /** A key word or a name without quotes. */
        WORD,
        /** A name in quotes, these included. */
        QUOTED_NAME,
        /** A string, its quotes and what stands before them included. */
        STRING,
        NUMBER,
        /** {@code $1}. */
        PARAMETER,
        /** A single character of any other kind. */
        SYMBOL,
        /** From {@code --} to the end of the line, this not included. */
        LINE_COMMENT,
        BLOCK_COMMENT,
        /** A backslash outside quotes, with the rest of its line: a command to psql. */
        CLIENT_COMMAND,
        /** After the last token; it has no characters. */
        END
    }

    /** Returns the token's own part of {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Returns whether the database passes over it. */
    public boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    boolean isWord(String text, String word) {
        return kind == Kind.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, end - start);
    }

    boolean isSymbol(String text, char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }
}
