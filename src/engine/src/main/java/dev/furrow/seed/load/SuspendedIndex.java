package dev.furrow.seed.load;

import java.sql.SQLException;

/** What is off a table while it is filled. */
public interface SuspendedIndex {
    /** What is taken off. */
    enum Extent {
        /** The keys of a table to itself: its rows may then come in any order, in however many statements. */
        OWN_KEYS,
        /** All keys to tables that are filled in the same run, and the indexes that nothing but speed depends on. */
        KEYS_AND_INDEXES
    }

    /** Puts everything back as it was; an error about a row that refers to nothing is what it is with the key in place. */
    void putBack() throws SQLException;
}
