package dev.furrow.sql;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement as its author wrote it, from its first token to its last, and where it stands. */
public final class SqlStatement {
    private final String text;
    private final String shown;
    private final SqlSyntax syntax;
    private final Origin origin;
    private final @Nullable CopyData copyData;
    private @Nullable SqlTokens tokens;

    /**
     * Takes what was read of one.
     *
     * @param tokens those of {@code text}; null where they haven't been read
     */
    SqlStatement(
            String text,
            String shown,
            SqlSyntax syntax,
            Origin origin,
            @Nullable CopyData copyData,
            @Nullable SqlTokens tokens) {
        this.text = text;
        this.shown = shown;
        this.syntax = syntax;
        this.origin = origin;
        this.copyData = copyData;
        this.tokens = tokens;
    }

    /**
     * Returns what is sent: without comments before and after it, without its semicolon. Only the database may see it: it holds
     * the values of placeholders.
     */
    public String text() {
        return text;
    }

    /** Returns what people may see and the journal may keep: secrets stand in it as the author wrote them, <code>${name}</code>. */
    public String shown() {
        return shown;
    }

    /**
     * Returns whether {@code other} has the tokens of this statement, as people see it or as it is sent; comments and what stands
     * between tokens don't count.
     */
    public boolean saysTheSame(String other) {
        if (shown.equals(other) || text.equals(other)) {
            return true;
        }
        List<String> tokens = tokens(other);
        return tokens.equals(tokens(shown)) || tokens.equals(tokens(text));
    }

    /** Returns a text's tokens as they are written; all of it as one where something in it has no end. */
    private List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(new SourceText("", text), syntax);
        try {
            for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
                if (!token.isComment()) {
                    tokens.add(token.in(text));
                }
            }
            return tokens;
        } catch (FurrowException e) {
            return List.of(text);
        }
    }

    /** Returns the line of its first token. */
    public Place place() {
        Place first = origin.placeAt(0);
        return first.at(first.line());
    }

    /** Returns whether all that it does is gone with the connection: it sets something, or attaches a database. */
    public boolean changesSession() {
        SqlCursor cursor = new SqlCursor(this);
        if (cursor.takeAny("SET", "RESET", "PRAGMA", "ATTACH")) {
            return true;
        }
        return cursor.take("SELECT", "SET_CONFIG")
                || (cursor.take("SELECT", "PG_CATALOG") && cursor.takeSymbol('.') && cursor.take("SET_CONFIG"));
    }

    /** Returns the syntax that it was read by. */
    public SqlSyntax syntax() {
        return syntax;
    }

    /** Returns the data lines that follow it, if it is a {@code COPY ... FROM stdin}. */
    public Optional<CopyData> copyData() {
        return Optional.ofNullable(copyData);
    }

    /**
     * Returns the line and column in its file that an error's position in {@link #text} means. Inside what replaced a
     * placeholder that is where the placeholder begins.
     *
     * @param position from 1, in code points, as PostgreSQL counts; what lies outside the text means its nearest end
     */
    public Place placeAt(int position) {
        int characters = text.codePointCount(0, text.length());
        int points = Math.max(Math.min(position - 1, characters), 0);
        return origin.placeAt(text.offsetByCodePoints(0, points));
    }

    /**
     * Returns its tokens without the comments among them; their offsets are those of {@link #text}.
     *
     * @throws FurrowException if something in it has no end, which what replaced a placeholder may have begun
     */
    public SqlTokens tokens() {
        SqlTokens known = tokens;
        if (known == null) {
            known = SqlTokens.of(text, new SqlLexer(text, 0, syntax, origin));
            tokens = known;
        }
        return known;
    }

    Origin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return place() + ": " + shown;
    }
}
