package dev.furrow.packages;

import dev.furrow.journal.Deployment;
import dev.furrow.journal.VersionTable;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.ship.Shipment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The revisions that a library ships, and perhaps seeds beside them.
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

    /** Returns the folder of its seeds, beside that of its revisions; none if it ships no seeds. */
    public List<ScriptFolder> seeds() {
        String place = "/" + Shipment.MIGRATIONS;
        if (!folder.display().endsWith(place)) {
            return List.of();
        }
        Path beside = folder.path().resolveSibling(Shipment.SEEDS);
        String display = folder.display();
        return Files.isDirectory(beside)
                ? List.of(new ScriptFolder(
                        display.substring(0, display.length() - Shipment.MIGRATIONS.length()) + Shipment.SEEDS, beside))
                : List.of();
    }

    /** Returns its files, by their paths in a jar that ships them again. */
    public SortedMap<String, Path> files() {
        SortedMap<String, Path> files = Shipment.of(name, Shipment.MIGRATIONS, folder);
        seeds().forEach(its -> files.putAll(Shipment.of(name, Shipment.SEEDS, its)));
        return files;
    }

    /** Returns what a database whose version table says {@code rows} hasn't run yet; rows that no script defines don't count. */
    List<RevisionId> pending(Set<RevisionId> rows) {
        RevisionGraph graph = scripts.graph();
        List<Revision> missing = new ArrayList<>(graph.revisions());
        missing.removeAll(graph.applied(rows.stream().filter(graph::contains).collect(Collectors.toSet())));
        return missing.stream().map(Revision::id).toList();
    }

    /** Returns its place in the same database. */
    Deployment in(Deployment deployment) {
        return deployment.of(versionTable(), id -> scripts.graph().contains(id));
    }
}
