package dev.furrow.database.step;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a statement's values: its question marks, none of which stands in a text or a comment.
 *
 * @param offsets of those that stand for a value
 * @param escaped offsets of those that PostgreSQL's driver takes for operators, {@code ??}
 */
public record QuestionMarks(SqlStatement statement, List<Integer> offsets, List<Integer> escaped) {
    public QuestionMarks {
        offsets = List.copyOf(offsets);
        escaped = List.copyOf(escaped);
    }

    /**
     * Finds those of a statement.
     *
     * @throws FurrowException if one has a number, as only some drivers read it
     */
    public static QuestionMarks of(SqlStatement statement) {
        String text = statement.text();
        List<Integer> offsets = new ArrayList<>();
        List<Integer> escaped = new ArrayList<>();
        SqlTokens tokens = statement.tokens();
        int done = 0;
        for (int i = 0; i < tokens.count(); i++) {
            int at = tokens.start(i);
            if (at < done || !tokens.isSymbol(i, '?')) {
                continue;
            }
            boolean isOperator =
                    statement.syntax().has(SqlSyntax.Rule.DOUBLED_QUESTION_MARKS) && text.startsWith("??", at);
            if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
                throw new FurrowException(Diagnostic.of(
                                statement.place(), "a question mark has a number: write a plain one for each value")
                        .noting(statement.shown()));
            }
            (isOperator ? escaped : offsets).add(at);
            done = at + (isOperator ? 2 : 1);
        }
        return new QuestionMarks(statement, offsets, escaped);
    }

    /** Refuses a statement that has more or fewer of them than values: SQLite would take NULL for those that are missing. */
    void require(int values) {
        if (offsets.size() != values) {
            throw new FurrowException(Diagnostic.of(
                            statement.place(),
                            "the statement has " + count(offsets.size(), "question mark") + " and "
                                    + count(values, "value"))
                    .noting(statement.shown()));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
