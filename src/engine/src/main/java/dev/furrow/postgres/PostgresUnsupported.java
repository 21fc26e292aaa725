package dev.furrow.postgres;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.AddColumn;

/** What PostgreSQL can't do. */
final class PostgresUnsupported {
    private PostgresUnsupported() {}

    static FurrowException rulesOfAColumnThatMayBeThere(AddColumn operation) {
        return new FurrowException(
                "PostgreSQL can't add column \"" + operation.column().name()
                        + "\" with constraints of its own only if table \"" + operation.table() + "\" doesn't have it",
                Advice.say("Add the column without them, then each constraint with addConstraint(...)."));
    }
}
