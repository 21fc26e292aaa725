package dev.furrow.operation.model;

import java.sql.Connection;

/** A revision's own code. */
@FunctionalInterface
public interface Work {
    /**
     * Works on the step's own connection, inside its transaction: neither commits it nor closes it.
     *
     * @throws Exception fails the step, which is rolled back
     */
    void on(Connection connection) throws Exception;
}
