package dev.furrow.database.lent;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An application's {@code DataSource}. Two that lend from the same one are equal. */
public record Lender(DataSource source) {
    /** How messages call where the database comes from. */
    public static final String NAME = "the DataSource";

    /**
     * Borrows a connection, to be closed by who asked for it.
     *
     * @throws FurrowException if none is lent
     */
    public Connection borrow() {
        try {
            Connection connection = source.getConnection();
            if (connection == null) {
                throw new FurrowException(NAME + " (" + source.getClass().getName() + ") lends no connection");
            }
            return connection;
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of(NAME + " lends no connection: " + e.getMessage())
                            .advising(
                                    Advice.say("A run needs one connection to work on, and on a server one more for its"
                                            + " lock: is the pool as large, and are there any that nobody uses?")),
                    e);
        }
    }

    /**
     * Returns what the connection is of its driver's, past whatever a pool has put around it.
     *
     * @throws FurrowException if it is of another driver, or of another copy of that one
     */
    public static <D> D driver(Connection lent, Class<D> driver) throws SQLException {
        if (!lent.isWrapperFor(driver)) {
            throw new FurrowException(Diagnostic.of(NAME + " lends connections that hide " + driver.getName())
                    .noting("They are of " + lent.getClass().getName() + ", with the driver \""
                            + lent.getMetaData().getDriverName() + "\".")
                    .advising(Advice.say(
                            "The driver has to be on the same class path as Furrow, and once; what is put around"
                                    + " its connections has to answer to unwrap.")));
        }
        return lent.unwrap(driver);
    }
}
