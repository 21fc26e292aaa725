package dev.furrow.journal;

import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import java.time.Instant;

/**
 * A step outside a transaction that didn't come to its end.
 *
 * @param message why it failed; empty if it was killed
 * @param detail the number of the statement that was under way, a blank, and its text
 */
public record InDoubt(
        RevisionId revision, JournalEntry.Action action, Instant at, String who, String message, String detail) {
    /** Returns the detail for the statement that is under way, counted from 0. */
    public static String detail(int number, String text) {
        return (number + 1) + " " + text;
    }

    /** Returns the number of the statement that was under way, from 0. */
    public int statement() {
        int blank = detail.indexOf(' ');
        return blank < 0 ? 0 : Integer.parseInt(detail.substring(0, blank)) - 1;
    }

    public Direction direction() {
        return action == JournalEntry.Action.UPGRADE ? Direction.UP : Direction.DOWN;
    }

    public String statementText() {
        return detail.substring(detail.indexOf(' ') + 1);
    }
}
