package dev.furrow.database.step;

import dev.furrow.error.Place;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.TransactionControl;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a step reads the SQL of its author.
 *
 * @param transactional whether a transaction holds the step: then its SQL is taken as if it had none of its own
 * @param foreignKeys whether the step runs with foreign keys on, where that can be told
 * @param placeholders puts texts in for those of {@code ${NAME}}
 */
public record AuthorsSql(
        SqlSyntax syntax, boolean transactional, boolean foreignKeys, UnaryOperator<SqlStatement> placeholders) {
    /**
     * Returns what is sent for statements that were written.
     *
     * @throws dev.furrow.error.FurrowException if one of them begins or ends a transaction within the step's
     */
    public List<SqlStatement> sent(List<SqlStatement> written) {
        return own(written).stream().map(placeholders).toList();
    }

    /** Returns what is sent for a text that was written at a place, one of several in its step. */
    List<SqlStatement> sent(Place place, String text) {
        return sent(split(place, text));
    }

    /** Returns a text's statements with nothing put in. */
    List<SqlStatement> verbatim(Place place, String text) {
        return own(split(place, text));
    }

    private List<SqlStatement> split(Place place, String text) {
        List<SqlStatement> written =
                SqlSplitter.split(SourceText.madeAt(place, text), syntax).statements();
        if (transactional) {
            TransactionControl.requirePlain(written, "operation");
        }
        return written;
    }

    private List<SqlStatement> own(List<SqlStatement> written) {
        return transactional ? TransactionControl.unwrapped(written, foreignKeys) : written;
    }
}
