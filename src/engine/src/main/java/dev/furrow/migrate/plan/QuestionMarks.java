package dev.furrow.migrate.plan;

import dev.furrow.error.FurrowException;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a statement's values: its question marks, none of which stands in a text or a comment.
 *
 * @param offsets of those that stand for a value
 * @param escaped offsets of those that PostgreSQL's driver takes for operators, {@code ??}
 */
public record QuestionMarks(Unit.Parametrised unit, List<Integer> offsets, List<Integer> escaped) {
    public QuestionMarks {
        offsets = List.copyOf(offsets);
        escaped = List.copyOf(escaped);
    }

    public static QuestionMarks of(Unit.Parametrised unit, SqlSyntax syntax) {
        String text = unit.text();
        List<Integer> offsets = new ArrayList<>();
        List<Integer> escaped = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(SourceText.madeAt(unit.place(), text), syntax);
        int done = 0;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            int at = token.start();
            if (at < done || token.kind() != SqlToken.Kind.SYMBOL || text.charAt(at) != '?') {
                continue;
            }
            boolean isOperator = syntax.has(SqlSyntax.Rule.DOUBLED_QUESTION_MARKS) && text.startsWith("??", at);
            if (at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
                throw new FurrowException(
                        unit.place(), "a question mark has a number: write a plain one for each value", List.of(text));
            }
            (isOperator ? escaped : offsets).add(at);
            done = at + (isOperator ? 2 : 1);
        }
        return new QuestionMarks(unit, offsets, escaped);
    }

    /** Refuses a statement that has more or fewer of them than values: SQLite would take NULL for those that are missing. */
    void requireAsManyAsValues() {
        int values = unit.parameters().size();
        if (offsets.size() != values) {
            throw new FurrowException(
                    unit.place(),
                    "the statement has " + count(offsets.size(), "question mark") + " and " + count(values, "value"),
                    List.of(unit.text()));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
