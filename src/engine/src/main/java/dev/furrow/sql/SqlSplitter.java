package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL text into statements. A semicolon ends one, unless it stands in quotes or a comment, in a body of statements, or
 * (PostgreSQL) between parentheses. Nothing is left out of a statement and nothing put in.
 */
public final class SqlSplitter {
    private final SourceText source;
    private final SqlSyntax syntax;
    private final String mark;
    private final SqlLexer lexer;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final SqlTokens.Gathered tokens = new SqlTokens.Gathered();
    private StatementShape shape;
    private @Nullable FurrowException refusal;

    private SqlSplitter(SourceText source, int start, SqlSyntax syntax, String mark) {
        this.source = source;
        this.syntax = syntax;
        this.mark = mark;
        this.lexer = new SqlLexer(source.text(), start, syntax, source);
        this.shape = new StatementShape(source.text(), syntax, tokens);
    }

    /** Cuts the whole of {@code source}. */
    public static SqlScript split(SourceText source, SqlSyntax syntax) {
        return split(source, 0, syntax, "");
    }

    /**
     * Cuts the text that begins at {@code start} and ends before the first marked line: a line comment alone in its line, outside
     * of bodies, whose text after {@code --} and blanks begins with {@code mark} in any case.
     *
     * @param mark empty if no line is marked
     * @throws FurrowException with the line where it began, if something has no end: a string, a name in quotes, a comment, a
     *     body of statements, the data of a COPY
     */
    public static SqlScript split(SourceText source, int start, SqlSyntax syntax, String mark) {
        return new SqlSplitter(source, start, syntax, mark).split();
    }

    private SqlScript split() {
        while (true) {
            SqlToken token = lexer.next();
            switch (token.kind()) {
                case END -> {
                    return endsAt(token);
                }
                case LINE_COMMENT -> {
                    if (isMarked(token)) {
                        return endsAt(token);
                    }
                }
                case BLOCK_COMMENT -> {}
                case CLIENT_COMMAND -> refuse(token);
                default -> read(token);
            }
        }
    }

    private void read(SqlToken token) {
        if (shape.holds(token)) {
            shape.add(token);
            return;
        }
        if (shape.readsData()) {
            CopyBlock block = CopyBlock.read(source, shape.start(), token.end());
            lexer.moveTo(block.end());
            finish(block.data());
            return;
        }
        finish(null);
    }

    private void finish(@Nullable CopyData data) {
        if (!shape.isEmpty()) {
            String text = source.text().substring(shape.start(), shape.end());
            SqlStatement statement =
                    new SqlStatement(text, text, syntax, new Part(source, shape.start()), data, shape.tokens(text));
            StringSetting.requireStandard(statement);
            ConnectionSetting.requireKept(statement);
            CopyOutput.requireNone(statement);
            statements.add(statement);
        }
        shape = new StatementShape(source.text(), syntax, tokens);
    }

    private SqlScript endsAt(SqlToken token) {
        if (shape.isInBody()) {
            throw new FurrowException(
                    source.linePlace(shape.bodyStart()),
                    "the body that begins here has no END",
                    Advice.say("Each of its statements ends with a semicolon, the last one too; after it comes END;"));
        }
        if (shape.readsData()) {
            throw CopyBlock.unclosed(source, shape.start());
        }
        finish(null);
        return new SqlScript(statements, token.start(), refusal);
    }

    private void refuse(SqlToken token) {
        PsqlCommand command = PsqlCommand.parse(token.in(source.text()));
        boolean passedOver = command.isFromDump() && shape.isEmpty();
        if (refusal == null && !passedOver) {
            refusal = command.refusal(source.linePlace(token.start()), syntax);
        }
    }

    private boolean isMarked(SqlToken comment) {
        if (mark.isEmpty() || shape.isInBody()) {
            return false;
        }
        int at = comment.start() + 2;
        while (at < comment.end() && Character.isWhitespace(source.text().charAt(at))) {
            at++;
        }
        return source.text().regionMatches(true, at, mark, 0, mark.length()) && source.beginsLine(comment.start());
    }

    /** The part of a file that begins at {@code start}. */
    private record Part(SourceText source, int start) implements Origin {
        @Override
        public Place placeAt(int offset) {
            return source.placeAt(start + offset);
        }
    }
}
