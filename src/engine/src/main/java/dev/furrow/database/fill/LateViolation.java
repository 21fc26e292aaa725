package dev.furrow.database.fill;

import dev.furrow.schema.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that was found broken when its rows were in already: it waits for the commit, or for the end of a statement.
 *
 * @param rule what it is, in words for where no row is found
 * @param columns those of the constraint
 * @param values recognizes the rows that it is about
 * @param which of those rows, in their order, is the one too many
 */
public record LateViolation(TableName table, String rule, List<String> columns, Values values, int which) {
    /** Recognizes a row of a file: databases write values in a form of their own. */
    public interface Values {
        /** Returns whether these are its values, in the order of the constraint's columns. */
        boolean are(List<@Nullable String> values);
    }

    public LateViolation {
        columns = List.copyOf(columns);
    }

    /** A rule of a table of which nothing tells the rows that break it. */
    public static LateViolation ofTable(TableName table, String rule) {
        return new LateViolation(table, rule, List.of(), values -> false, 1);
    }
}
