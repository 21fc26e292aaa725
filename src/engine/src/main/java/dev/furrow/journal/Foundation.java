package dev.furrow.journal;

import dev.furrow.schema.Schema;
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

    /** Returns of a live schema what belongs to the revisions at hand. */
    Schema ofLive(Schema live, Deployment deployment);
}
