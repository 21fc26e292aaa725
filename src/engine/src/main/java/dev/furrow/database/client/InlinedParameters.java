package dev.furrow.database.client;

import dev.furrow.database.step.QuestionMarks;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;

/** Puts values in the places of a statement's question marks. */
public final class InlinedParameters {
    private final Literals literals;

    public InlinedParameters(Literals literals) {
        this.literals = literals;
    }

    /**
     * Returns the statement's text with its values, and operators as they are without a driver.
     *
     * @throws FurrowException if a value has no text in SQL
     */
    public String in(StepStatement.Parametrised statement) {
        String text = statement.statement().text();
        QuestionMarks marks = QuestionMarks.of(statement.statement());
        StringBuilder out = new StringBuilder();
        int value = 0;
        for (int at = 0; at < text.length(); at++) {
            if (marks.offsets().contains(at)) {
                out.append(literal(statement, value++));
            } else if (marks.escaped().contains(at)) {
                out.append('?');
                at++;
            } else {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    private String literal(StepStatement.Parametrised statement, int index) {
        Object value = statement.values().get(index);
        return literals.of(value).orElseThrow(() -> {
            String kind = value == null ? "null" : value.getClass().getName();
            return new FurrowException(Diagnostic.of(
                            statement.place(), "a value of " + kind + " can't be written in a script")
                    .noting("Nothing was written.")
                    .advising(Advice.literal("Write it as text, with a cast in the statement:", "CAST(? AS ...)")));
        });
    }
}
