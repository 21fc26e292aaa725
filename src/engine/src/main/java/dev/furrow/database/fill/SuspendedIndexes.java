package dev.furrow.database.fill;

import java.sql.SQLException;

/** Indexes and foreign keys that are off a table while it is filled. */
public interface SuspendedIndexes {
    /** What is taken off. */
    enum Extent {
        /** The keys of a table to itself: its rows may then come in any order, in however many statements. */
        OWN_KEYS,
        /** All keys to tables that are filled in the same run, and the indexes that nothing but speed depends on. */
        KEYS_AND_INDEXES
    }

    /** Makes everything again as it was; an error about a row that refers to nothing is what it is with the key in place. */
    void restore() throws SQLException;
}
