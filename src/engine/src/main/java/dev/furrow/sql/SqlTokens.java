package dev.furrow.sql;

import dev.furrow.sql.SqlToken.Kind;
import java.util.Arrays;

/**
 * The tokens of a text, comments left out, read once and kept for all who look at them: in arrays, since a history has some hundred
 * thousand.
 */
public final class SqlTokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final Kind[] kinds;

    private SqlTokens(String text, int[] starts, int[] ends, Kind[] kinds) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
    }

    /**
     * Returns those of a text.
     *
     * @throws dev.furrow.error.FurrowException if something in it has no end
     */
    public static SqlTokens of(String text, SqlSyntax syntax) {
        return of(text, new SqlLexer(new SourceText("", text), syntax));
    }

    /** Returns those that a lexer finds in its whole text. */
    static SqlTokens of(String text, SqlLexer lexer) {
        Gathered gathered = new Gathered();
        for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
            if (!token.isComment()) {
                gathered.add(token);
            }
        }
        return gathered.in(text, 0);
    }

    /** Returns how many there are. */
    public int count() {
        return kinds.length;
    }

    /** Returns a token, by its number from 0; beyond the last one, the end of the text. */
    public SqlToken get(int index) {
        return index < kinds.length
                ? new SqlToken(kinds[index], starts[index], ends[index])
                : new SqlToken(Kind.END, text.length(), text.length());
    }

    /** Returns what a token is; {@link Kind#END} beyond the last one. */
    public Kind kind(int index) {
        return index < kinds.length ? kinds[index] : Kind.END;
    }

    /** Returns where a token begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Returns where a token ends. */
    public int end(int index) {
        return ends[index];
    }

    /** Returns a token as it is written. */
    public String text(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /** Returns whether a word without quotes stands there, in any case; never beyond the ends. */
    public boolean isWord(int index, String word) {
        return index >= 0
                && kind(index) == Kind.WORD
                && ends[index] - starts[index] == word.length()
                && text.regionMatches(true, starts[index], word, 0, word.length());
    }

    /** Returns whether this symbol stands there; never beyond the ends. */
    public boolean isSymbol(int index, char symbol) {
        return index >= 0 && kind(index) == Kind.SYMBOL && text.charAt(starts[index]) == symbol;
    }

    /** Tokens as they are found, for a text whose end isn't known yet. */
    static final class Gathered {
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private Kind[] kinds = new Kind[32];
        private int count;

        void add(SqlToken token) {
            if (count == kinds.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
                kinds = Arrays.copyOf(kinds, 2 * count);
            }
            starts[count] = token.start();
            ends[count] = token.end();
            kinds[count++] = token.kind();
        }

        void clear() {
            count = 0;
        }

        boolean isEmpty() {
            return count == 0;
        }

        /** Returns where the first one begins. */
        int start() {
            return starts[0];
        }

        /** Returns where the last one ends. */
        int end() {
            return ends[count - 1];
        }

        /**
         * Returns them as tokens of a text.
         *
         * @param text what stands from the offset {@code first} on
         */
        SqlTokens in(String text, int first) {
            int[] from = Arrays.copyOf(starts, count);
            int[] to = Arrays.copyOf(ends, count);
            for (int i = 0; first > 0 && i < count; i++) {
                from[i] -= first;
                to[i] -= first;
            }
            return new SqlTokens(text, from, to, Arrays.copyOf(kinds, count));
        }
    }
}
