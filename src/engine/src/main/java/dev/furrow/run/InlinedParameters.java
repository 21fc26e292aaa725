package dev.furrow.run;

import dev.furrow.dialect.SourceText;
import dev.furrow.dialect.SqlLexer;
import dev.furrow.dialect.SqlToken;
import dev.furrow.error.FurrowException;
import java.util.List;

/** Puts values in the places of a statement's question marks. */
final class InlinedParameters {
    private final Literals literals;

    InlinedParameters(Literals literals) {
        this.literals = literals;
    }

    /**
     * Returns the statement's text with its values.
     *
     * @param escape what stands for a question mark that is an operator; empty if there is none
     * @throws FurrowException if there are more or fewer question marks than values, or a value has no text in SQL
     */
    String in(Unit.Parametrised unit, String escape) {
        String text = unit.text();
        StringBuilder out = new StringBuilder();
        SqlLexer lexer = new SqlLexer(SourceText.madeAt(unit.place(), text), literals.syntax());
        int done = 0;
        int used = 0;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            if (token.start() < done || token.kind() != SqlToken.Kind.SYMBOL || text.charAt(token.start()) != '?') {
                continue;
            }
            out.append(text, done, token.start());
            done = token.end();
            if (!escape.isEmpty() && text.startsWith(escape, token.start())) {
                done = token.start() + escape.length();
                out.append('?');
                continue;
            }
            out.append(used < unit.parameters().size() ? literal(unit, used) : "?");
            used++;
        }
        if (used != unit.parameters().size()) {
            throw new FurrowException(
                    unit.place(),
                    "the statement has " + used + " question marks and "
                            + unit.parameters().size() + " values",
                    List.of(text));
        }
        return out.append(text, done, text.length()).toString();
    }

    private String literal(Unit.Parametrised unit, int index) {
        Object value = unit.parameters().get(index);
        return literals.of(value)
                .orElseThrow(
                        () -> new FurrowException(
                                unit.place(),
                                "a value of "
                                        + (value == null
                                                ? "null"
                                                : value.getClass().getName()) + " can't be written in a script",
                                List.of(
                                        "Nothing was written. Write it as text, with a cast in the statement:  CAST(? AS ...)")));
    }
}
