package dev.furrow.journal;

import dev.furrow.schema.Schema;
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
    public void lay(Deployment scratch) {
        laid.lay(scratch);
    }

    @Override
    public Schema ofLive(Schema live, Deployment deployment) {
        return live;
    }
}
