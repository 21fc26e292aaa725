package dev.furrow.journal;

import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the revisions at hand rest on in their database: those of packages that others ship, each with a version table of its own. What
 * those make is theirs, and is neither compared nor dropped here.
 */
public interface Foundation {
    /** Of revisions that rest on nothing. */
    Foundation NONE = new Foundation() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public Set<String> versionTables() {
            return Set.of();
        }

        @Override
        public void lay(Deployment scratch) {}

        @Override
        public Schema ofLive(Schema live, Deployment deployment) {
            return live;
        }
    };

    /** Returns whether there is nothing to be laid. */
    boolean isEmpty();

    /** Returns the names of all packages' version tables. */
    Set<String> versionTables();

    /** Returns the revisions of it that a database hasn't run yet, in the order in which they would be. */
    default List<RevisionId> pending(ApplicationDatabase database) throws SQLException {
        return List.of();
    }

    /** Runs what comes first in a database to throw away, before the revisions at hand are replayed there. */
    void lay(Deployment scratch);

    /** Returns the same, what it makes counted as what the revisions at hand make: for who wants a schema that stands by itself. */
    default Foundation counted() {
        return new CountedFoundation(this);
    }

    /** Returns whether what it makes is taken for others', and so left out. */
    default boolean isOthers() {
        return true;
    }

    /**
     * Returns the same for a comparison, in which a table of one set of revisions that another one alters or drops counts as that of the last
     * one that does. Else it counts as that of the first.
     */
    default Foundation compared() {
        return this;
    }

    /** Returns what is left out of the schemas that the revisions at hand make; empty for all that was laid before them. */
    default Optional<Schema> others(Deployment deployment) {
        return Optional.empty();
    }

    /** Returns of a live schema what belongs to the revisions at hand. */
    Schema ofLive(Schema live, Deployment deployment);
}
