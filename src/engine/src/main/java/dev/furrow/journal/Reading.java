package dev.furrow.journal;

import dev.furrow.database.LockListener;
import dev.furrow.database.LockWait;
import dev.furrow.database.NoConnectionLeftException;
import dev.furrow.database.Patience;
import dev.furrow.database.retry.Contention;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;

/**
 * Looks at a database as it is at one moment, and writes nothing. It is in no other run's way: it doesn't wait for what another one
 * has locked while it keeps what that one will want.
 */
public final class Reading {
    private final Deployment deployment;
    private final Contention contention;

    public Reading(Deployment deployment) {
        this.deployment = deployment;
        this.contention = new Contention(deployment.connector().system());
    }

    /**
     * What is asked of a database that is open; perhaps several times.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Question<T> {
        T of(ApplicationDatabase database) throws SQLException;
    }

    /**
     * Returns the answer; where another transaction is in the way, the question is put again later.
     *
     * @throws FurrowException if another one is in the way even after {@link Deployment#lockTimeout}
     */
    public <T> T answer(Question<T> question) {
        Patience patience = new Patience(deployment.lockTimeout());
        while (true) {
            try (ApplicationDatabase database = ApplicationDatabase.forReading(deployment)) {
                return answer(database, question);
            } catch (FurrowException e) {
                if (!contention.isInTheWay(e)) {
                    throw e;
                }
                if (!patience.pause()) {
                    throw e.noting("Another transaction is in the way, also after " + patience + ".");
                }
            }
        }
    }

    /**
     * Returns the answer for a run that will take the lock, and look again. Where another one is in the way, or in the middle of a
     * step outside a transaction, there is none: it is time to wait for the lock.
     *
     * @param listener is told while the server has no connection left
     */
    public <T> FirstLook<T> firstLook(Question<T> question, LockListener listener) {
        LockWait wait = new LockWait(deployment.connector(), deployment.lockTimeout(), listener);
        boolean isInTheWay = false;
        while (true) {
            try (ApplicationDatabase database = ApplicationDatabase.forReading(deployment)) {
                return isInTheWay
                        ? new FirstLook<>(database.tables(), null)
                        : answer(database, open -> look(open, question));
            } catch (NoConnectionLeftException e) {
                wait.waitForConnection(e);
            } catch (FurrowException e) {
                if (isInTheWay || !contention.isInTheWay(e)) {
                    throw e;
                }
                // Asked anew: the transaction that was in another one's way answers no more questions, and has ended by
                // now.
                isInTheWay = true;
            }
        }
    }

    /** A step that isn't at its end is perhaps under way just now: only who has the lock can say that it stopped half-way. */
    private static <T> FirstLook<T> look(ApplicationDatabase database, Question<T> question) throws SQLException {
        boolean isSettled = database.journal().inDoubt(database.jdbc()).isEmpty();
        return new FirstLook<>(database.tables(), isSettled ? question.of(database) : null);
    }

    private static <T> T answer(ApplicationDatabase database, Question<T> question) {
        try {
            return question.of(database);
        } catch (SQLException e) {
            throw database.system().error(e).after("can't look at the database", e);
        }
    }
}
