package dev.furrow.seed.model;

import dev.furrow.database.Notices;
import dev.furrow.sql.SqlStatement;
import java.sql.SQLException;

/** What an author's statements may change of the session that all seeds share, and how it is reset. */
public interface SeedSession {
    /** Of a session that nobody but the seeds uses. */
    SeedSession UNTOUCHED = new SeedSession() {
        @Override
        public void restore() {}

        @Override
        public void sent(SqlStatement statement) {}

        @Override
        public Notices notices() {
            return new Notices();
        }
    };

    /** Takes back whatever the seed before left: role, settings, temporary objects. Within the transaction of all. */
    void restore() throws SQLException;

    /** Hears of a statement that was sent: the application's schema stays the first of the search path. */
    void sent(SqlStatement statement) throws SQLException;

    /** Returns what the database says beside results. */
    Notices notices();
}
