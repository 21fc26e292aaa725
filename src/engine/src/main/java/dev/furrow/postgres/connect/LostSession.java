package dev.furrow.postgres.connect;

import dev.furrow.database.Patience;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session whose connection was lost. The server goes on with what it was sent, a commit too, and finds out later that nobody listens:
 * only when its process is gone can others tell what became of it.
 *
 * @param process of the server's
 * @param opening opens another session
 */
record LostSession(int process, Supplier<Session> opening) {
    private static final String IS_THERE =
            "SELECT 1 FROM pg_catalog.pg_stat_activity WHERE pid = ? AND backend_type = 'client backend'";

    /** Returns a session that was opened meanwhile, once the lost one is gone; empty if that takes too long, or nobody is let in. */
    Optional<Session> openAfter(Duration patience) {
        Patience waiting = new Patience(patience);
        do {
            Optional<Session> opened = open();
            if (opened.isPresent()) {
                return opened;
            }
        } while (waiting.pause());
        return Optional.empty();
    }

    private Optional<Session> open() {
        Session session;
        try {
            session = opening.get();
        } catch (FurrowException notNow) {
            return Optional.empty();
        }
        if (isGone(session)) {
            return Optional.of(session);
        }
        session.close();
        return Optional.empty();
    }

    private boolean isGone(Session session) {
        try (PreparedStatement statement = session.jdbc().prepareStatement(IS_THERE)) {
            statement.setInt(1, process);
            try (ResultSet row = statement.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException lostToo) {
            return false;
        }
    }
}
