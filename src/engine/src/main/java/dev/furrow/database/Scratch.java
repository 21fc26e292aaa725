package dev.furrow.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Databases that nobody else sees and that are gone once they are closed: there statements are played to see what they come to. */
public interface Scratch {
    /** Opens one without tables. */
    Session empty();

    /** Opens one that has the tables, indexes, views and triggers of the database that {@code live} is connected to, and no rows. */
    Session like(Connection live) throws SQLException;
}
