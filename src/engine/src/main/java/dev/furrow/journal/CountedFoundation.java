package dev.furrow.journal;

import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A foundation whose tables are seen with those of the revisions that rest on it. */
record CountedFoundation(Foundation laid) implements Foundation {
    @Override
    public boolean isEmpty() {
        return laid.isEmpty();
    }

    @Override
    public boolean isOthers() {
        return false;
    }

    @Override
    public Set<String> versionTables() {
        return laid.versionTables();
    }

    @Override
    public List<RevisionId> pending(ApplicationDatabase database) throws SQLException {
        return laid.pending(database);
    }

    @Override
    public void lay(Deployment scratch) {
        laid.lay(scratch);
    }

    @Override
    public Schema ofLive(Schema live, Deployment deployment) {
        return live;
    }
}
