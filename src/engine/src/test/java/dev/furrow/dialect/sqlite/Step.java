package dev.furrow.dialect.sqlite;

import dev.furrow.operation.Call;
import java.util.List;

/**
 * Calls that are told together.
 *
 * @param undone whether they are undone at the end
 */
record Step(List<Call> calls, boolean undone) {
    Step {
        calls = List.copyOf(calls);
    }

    Step with(List<Call> others) {
        return new Step(others, undone);
    }
}
