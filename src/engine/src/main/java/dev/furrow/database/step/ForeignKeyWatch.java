package dev.furrow.database.step;

import java.sql.SQLException;

/**
 * Looks after the foreign keys of steps that the database doesn't look after itself, on one connection. Asked before and after each
 * step, in their order.
 */
public interface ForeignKeyWatch {
    /** Has nothing to do: the database looks after them. */
    ForeignKeyWatch NONE = new ForeignKeyWatch() {
        @Override
        public void begin(StepBody step) {}

        @Override
        public void before(StepBody step) {}

        @Override
        public void beforeTheRest(StepBody step) {}

        @Override
        public void after(StepBody step) {}
    };

    /** Switches foreign keys as the step wants them; to be called outside a transaction. */
    void begin(StepBody step) throws SQLException;

    /** Looks at what is broken before the step's first statement. */
    void before(StepBody step) throws SQLException;

    /** As {@link #before}, for a step that goes on half-way: what it broke already must not pass for older. */
    void beforeTheRest(StepBody step) throws SQLException;

    /**
     * Looks at what is broken after the step's last statement.
     *
     * @throws dev.furrow.error.FurrowException if the step broke anything
     */
    void after(StepBody step) throws SQLException;
}
