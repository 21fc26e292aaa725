package dev.furrow.junit;

import java.io.IOException;
import java.sql.SQLException;

/** Where the databases of a run of tests are. Several threads may ask. */
interface Server {
    /** Makes an empty database that nobody else knows. */
    Address create() throws SQLException, IOException;

    /** Makes one that is the same as {@code template}, which nobody is connected to. */
    Address copy(Address template) throws SQLException, IOException;

    /** Takes a database away, with whoever is connected to it; perhaps not before {@link #close} returns. */
    void drop(Address database) throws SQLException, IOException;

    /** Ends the run, when all is gone that was to be taken away. */
    void close() throws SQLException, IOException;
}
