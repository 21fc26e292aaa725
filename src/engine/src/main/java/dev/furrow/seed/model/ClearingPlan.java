package dev.furrow.seed.model;

import dev.furrow.schema.TableName;
import java.util.List;

/**
 * What clearing does.
 *
 * @param tables all that lose their rows, in the order in which they are cleared; empty if nothing is
 * @param beyond those of them that no chosen seed fills, with the rows that they hold
 * @param unseeded those of them that hold rows which no seed put there, as far as that was asked for
 * @param statements what empties them
 * @param restarts whether the sequences of the tables still have to go back to their start
 */
public record ClearingPlan(
        List<TableName> tables,
        List<TableRows> beyond,
        List<UnseededRows> unseeded,
        List<String> statements,
        Restarts restarts) {
    public enum Restarts {
        /** The statements do that, or nothing is cleared. */
        DONE,
        NEEDED
    }

    public static final ClearingPlan NONE = new ClearingPlan(List.of(), List.of(), List.of(), List.of(), Restarts.DONE);

    public ClearingPlan {
        tables = List.copyOf(tables);
        beyond = List.copyOf(beyond);
        unseeded = List.copyOf(unseeded);
        statements = List.copyOf(statements);
    }
}
