package dev.furrow.database.step;

import java.sql.SQLException;

/** One of several statements that were sent together was refused, and none of those after it was looked at. */
public final class RefusedStatementException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final SQLException refusal;
    private final int index;
    private final int before;

    /**
     * Tells which.
     *
     * @param index its number among them, from 0
     * @param before how many code points stood in front of it: the database counts from the beginning of what was sent
     */
    public RefusedStatementException(SQLException refusal, int index, int before) {
        super(refusal.getMessage(), refusal.getSQLState(), refusal.getErrorCode(), refusal);
        this.refusal = refusal;
        this.index = index;
        this.before = before;
    }

    /** Returns what the database said. */
    public SQLException refusal() {
        return refusal;
    }

    public int index() {
        return index;
    }

    /** Returns the position in the statement itself, for one in all that was sent; 0 stays 0. */
    public int position(int inAll) {
        return Math.max(inAll - before, 0);
    }
}
