package dev.furrow.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param rows one for each row of the version table, sorted; empty for base
 * @param implied ends of other branches that have no row of their own: applied because one of {@code rows} depends on them
 * @param pending how many revisions the scripts have that the database doesn't; 0 while no script defines one of {@code rows}, since
 *     nothing can be run then
 * @param heads how many of the scripts' revisions nothing follows
 * @param halfDone what a run outside a transaction left in the middle, if the last one did
 */
public record Current(List<Row> rows, List<Row> implied, int pending, int heads, Optional<HalfDone> halfDone) {
    /**
     * A revision of which the first statements are in effect.
     *
     * @param statement the number of the one that was under way, from 1
     * @param holder who has the lock just now and perhaps runs it, in words; empty where nobody does
     */
    public record HalfDone(RevisionId revision, int statement, Instant at, String holder) {}

    public Current {
        rows = List.copyOf(rows);
        implied = List.copyOf(implied);
    }

    /** A revision that the database is at, with what scripts and journal say of it. */
    public static final class Row {
        private final RevisionId id;
        private final @Nullable Revision revision;
        private final boolean head;
        private final @Nullable RecordedRun run;
        private final List<String> downgrade;

        /**
         * Puts them together.
         *
         * @param revision null if no script defines it
         * @param head whether nothing follows it
         * @param run null if the journal doesn't say
         * @param downgrade the statements of its downgrade, as the journal kept them
         */
        public Row(
                RevisionId id,
                @Nullable Revision revision,
                boolean head,
                @Nullable RecordedRun run,
                List<String> downgrade) {
            this.id = id;
            this.revision = revision;
            this.head = head;
            this.run = run;
            this.downgrade = List.copyOf(downgrade);
        }

        public RevisionId id() {
            return id;
        }

        /** Returns the revision, unless no script defines it. */
        public Optional<Revision> revision() {
            return Optional.ofNullable(revision);
        }

        /** Returns whether nothing follows it. */
        public boolean isHead() {
            return head;
        }

        /** Returns the statements that lead back from it, as the journal kept them; only for one that no script defines. */
        public List<String> downgrade() {
            return downgrade;
        }

        /** Returns when it was applied, if the journal says so. */
        public Optional<Instant> appliedAt() {
            return Optional.ofNullable(run).map(RecordedRun::at);
        }

        /** Returns who applied it, if the journal says so. */
        public Optional<String> appliedBy() {
            return Optional.ofNullable(run).flatMap(RecordedRun::who);
        }
    }
}
