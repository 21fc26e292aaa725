package dev.furrow.sqlite;

import dev.furrow.operation.model.RecordedOperation;
import java.util.List;

/**
 * Calls that are told together.
 *
 * @param undone whether they are undone at the end
 */
record Step(List<RecordedOperation> calls, boolean undone) {
    Step {
        calls = List.copyOf(calls);
    }

    Step with(List<RecordedOperation> others) {
        return new Step(others, undone);
    }
}
