package dev.furrow.seed;

import dev.furrow.journal.JournalEntry;
import java.sql.SQLException;
import java.time.Duration;

/** Writes down what seeds did, as the last thing before their commit, on the same connection. */
public interface SeedJournal {
    /**
     * Writes the row; whatever it throws, nothing of the run stays.
     *
     * @param action seed or undo
     * @param detail a line for each table that was filled or cleared, {@code name rows}, sorted; a table of another schema has its
     *     schema in front
     * @param took since the transaction began
     */
    void write(JournalEntry.Action action, String detail, Duration took) throws SQLException;
}
