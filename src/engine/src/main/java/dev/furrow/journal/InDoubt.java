package dev.furrow.journal;

import dev.furrow.revision.Direction;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.util.List;

/**
 * A step outside a transaction that didn't come to its end.
 *
 * @param message why it failed; empty if it was killed
 * @param statement the one that was under way
 * @param before those that ran before it, in their order
 */
public record InDoubt(
        RevisionId revision,
        JournalEntry.Action action,
        Instant at,
        String who,
        String message,
        JournalledStatement statement,
        List<JournalledStatement> before) {
    public InDoubt {
        before = List.copyOf(before);
    }

    public Direction direction() {
        return action == JournalEntry.Action.UPGRADE ? Direction.UP : Direction.DOWN;
    }
}
