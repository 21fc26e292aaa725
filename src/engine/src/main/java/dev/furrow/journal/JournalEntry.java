package dev.furrow.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * A row of the journal. Texts that don't apply are empty.
 *
 * @param revision the revision's id; empty for seeds
 * @param at when it ended, or for {@link State#STARTED} began
 * @param checksum of the script's tokens, {@code algorithm:hex}
 * @param rawChecksum of the script's bytes, {@code algorithm:hex}
 * @param detail the statement under way; the statements of the downgrade; the tables and rows of a seed
 */
public record JournalEntry(
        String revision,
        Action action,
        State state,
        String message,
        Instant at,
        Duration duration,
        String who,
        String checksum,
        String rawChecksum,
        String detail) {
    /** What was done. */
    public enum Action {
        UPGRADE("upgrade"),
        DOWNGRADE("downgrade"),
        STAMP("stamp"),
        SEED("seed"),
        UNDO("undo");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /** Returns the word in the table. */
        public String word() {
            return word;
        }

        static Action of(String word) {
            for (Action action : values()) {
                if (action.word.equals(word)) {
                    return action;
                }
            }
            throw new IllegalArgumentException("not an action: " + word);
        }
    }

    /** How far it came; all but {@link #DONE} only outside a transaction. */
    public enum State {
        STARTED("started"),
        DONE("done"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word in the table. */
        public String word() {
            return word;
        }
    }
}
