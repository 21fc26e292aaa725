package dev.furrow.packages;

import dev.furrow.journal.Deployment;
import dev.furrow.journal.VersionTable;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import java.util.Set;

/**
 * The revisions that a library ships.
 *
 * @param name what the library calls it, unique on a class path
 * @param scripts without what they need of other packages
 * @param needs the names of the packages that have to be there before
 */
public record ShippedPackage(String name, ScriptFolder folder, RevisionScripts scripts, Set<String> needs) {
    public ShippedPackage {
        needs = Set.copyOf(needs);
    }

    /** Returns the name of its version table. */
    public String versionTable() {
        return VersionTable.OF_PACKAGES + name;
    }

    /** Returns its place in the same database. */
    Deployment in(Deployment deployment) {
        return deployment.of(versionTable(), id -> scripts.graph().contains(id));
    }
}
