package dev.furrow.database.step;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.model.Work;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of a script that asks for an operation: all statements that come of it stand there, and what is refused of it.
 *
 * @param author how the step reads what its author wrote
 */
public record CallSite(Place place, AuthorsSql author) {
    /** Does what was asked for here; what is refused and has no place gets this one. */
    public <T> T at(Supplier<T> doing) {
        try {
            return doing.get();
        } catch (FurrowException e) {
            throw e.at(place);
        }
    }

    /** Returns the statements of a text, in which the author may have a word: mostly one. */
    public List<StepStatement> sql(String text) {
        return statements(author.sent(place, text));
    }

    /** Returns a statement with an author's values in it: what looks like a placeholder there stays as it is. */
    public List<StepStatement> verbatim(String text) {
        return statements(author.verbatim(place, text));
    }

    private static List<StepStatement> statements(List<SqlStatement> sent) {
        List<StepStatement> statements = new ArrayList<>();
        sent.forEach(statement -> statements.add(new StepStatement.Sql(statement)));
        return statements;
    }

    /**
     * Returns a statement that no transaction can hold.
     *
     * @param what the words that say which, for messages
     * @throws FurrowException if a transaction holds the step
     */
    public List<StepStatement> outsideTransaction(String text, String what) {
        if (author.transactional()) {
            throw new FurrowException(Diagnostic.of(place, what + " can't run in a transaction")
                    .noting("Nothing was run.")
                    .advising(Advice.literal("Say so in the header:", "transaction: false")));
        }
        return sql(text);
    }

    /**
     * Returns a statement with the values of its question marks.
     *
     * @throws FurrowException if it has more or fewer of them
     */
    public List<StepStatement> parametrised(String text, List<@Nullable Object> values) {
        List<StepStatement> statements = new ArrayList<>();
        for (SqlStatement statement : author.sent(place, text)) {
            statements.add(new StepStatement.Parametrised(statement, values));
        }
        return statements;
    }

    /** Returns a query for what stands in the way, see {@link StepStatement.Require}. */
    public List<StepStatement> require(String query, Advice... advice) {
        List<StepStatement> statements = new ArrayList<>();
        author.sent(place, query)
                .forEach(statement -> statements.add(new StepStatement.Require(statement, List.of(advice))));
        return statements;
    }

    /** Returns the author's code. */
    public List<StepStatement> code(Work work) {
        return List.of(new StepStatement.Code(work, place));
    }
}
