package dev.furrow.database.step;

import java.sql.SQLException;

/**
 * Looks after the foreign keys of steps that the database doesn't look after itself, on one connection. Told of each
 * step and each statement, in their order.
 */
public interface ForeignKeyWatch {
    /** Has nothing to do: the database looks after them. */
    ForeignKeyWatch NONE = new ForeignKeyWatch() {
        @Override
        public void begin(StepBody step) {}

        @Override
        public void before(StepBody step) {}

        @Override
        public void touching(StepStatement statement) {}

        @Override
        public void beforeTheRest(StepBody step) {}

        @Override
        public void after(StepBody step) {}
    };

    /** Switches foreign keys as the step wants them; to be called outside a transaction. */
    void begin(StepBody step) throws SQLException;

    /** Begins to watch, before the step's first statement. */
    void before(StepBody step) throws SQLException;

    /** Looks at what a statement of the step may break, before it is sent; each of them is told, in their order. */
    void touching(StepStatement statement) throws SQLException;

    /** As {@link #before}, for a step that goes on half-way: what it broke already must not pass for older. */
    void beforeTheRest(StepBody step) throws SQLException;

    /**
     * Looks at what is broken after the step's last statement.
     *
     * @throws dev.furrow.error.FurrowException if the step broke anything
     */
    void after(StepBody step) throws SQLException;
}
