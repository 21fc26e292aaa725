package dev.furrow.packages;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the packages of a class path, and puts them in order. What {@code depends-on} names and a package doesn't have itself is another
 * package, or a revision or a label of one: it needs that.
 */
public final class PackageReader {
    private final SortedMap<String, ScriptFolder> folders = new TreeMap<>();
    private final List<SqlSyntax> syntaxes;
    private final Map<String, List<Revision>> revisions = new TreeMap<>();
    private final Map<String, Map<String, Revision>> needs = new TreeMap<>();

    private PackageReader(SortedMap<String, List<ScriptFolder>> found, List<SqlSyntax> syntaxes) {
        this.syntaxes = syntaxes;
        found.forEach((name, several) -> {
            if (several.size() > 1) {
                throw PackageErrors.twice(name, several);
            }
            folders.put(name, several.get(0));
        });
    }

    /**
     * Reads them.
     *
     * @param found folders of revisions by the names of packages; a name with several is one of several jars
     * @param syntaxes of all databases
     * @throws FurrowException if a script can't be read, two packages have one name, one is missing, or some need each other
     */
    public static Packages read(SortedMap<String, List<ScriptFolder>> found, List<SqlSyntax> syntaxes) {
        return new PackageReader(found, syntaxes).packages();
    }

    private Packages packages() {
        folders.forEach((name, folder) -> revisions.put(name, RevisionScripts.headers(List.of(folder), syntaxes)));
        revisions.forEach((name, its) -> needs.put(name, needs(name, its)));
        return new Packages(order().stream().map(this::shipped).toList());
    }

    /** Returns the packages that one needs, each with the revision that says so. */
    private Map<String, Revision> needs(String name, List<Revision> its) {
        Set<String> own = PackageNames.own(its);
        Map<String, Revision> needed = new LinkedHashMap<>();
        for (Revision revision : its) {
            for (String need : revision.dependsOn()) {
                if (!own.contains(need)) {
                    needed.putIfAbsent(owner(name, revision, need), revision);
                }
            }
        }
        return needed;
    }

    private String owner(String name, Revision revision, String need) {
        if (folders.containsKey(need) && !need.equals(name)) {
            return need;
        }
        List<String> owners = new ArrayList<>();
        revisions.forEach((other, its) -> {
            if (!other.equals(name) && PackageNames.own(its).contains(need)) {
                owners.add(other);
            }
        });
        if (owners.size() > 1) {
            throw PackageErrors.severalNeeds(name, revision, need, owners);
        }
        if (owners.isEmpty()) {
            throw PackageErrors.missingNeed(name, revision, need, folders.keySet());
        }
        return owners.get(0);
    }

    private List<String> order() {
        List<String> order = new ArrayList<>();
        Set<String> waiting = new TreeSet<>(folders.keySet());
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(name -> order.containsAll(needs(name)))
                    .findFirst()
                    .orElseThrow(() -> cycle(waiting));
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }

    private Set<String> needs(String name) {
        return needs.getOrDefault(name, Map.of()).keySet();
    }

    /** Each that waits needs another one that does: who follows them comes round. */
    private FurrowException cycle(Set<String> waiting) {
        List<String> way = new ArrayList<>();
        String at = waiting.iterator().next();
        while (!way.contains(at)) {
            way.add(at);
            at = needs(at).stream()
                    .filter(waiting::contains)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        circle.add(at);
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < circle.size() - 1; i++) {
            Revision revision = needs.getOrDefault(circle.get(i), Map.of()).get(circle.get(i + 1));
            reasons.add(circle.get(i) + " needs " + circle.get(i + 1)
                    + (revision == null ? "" : ": " + revision.title() + ", " + revision.place()));
        }
        return PackageErrors.cycle(circle, reasons);
    }

    private ShippedPackage shipped(String name) {
        ScriptFolder folder = Objects.requireNonNull(folders.get(name));
        Set<String> own = PackageNames.own(revisions.getOrDefault(name, List.of()));
        RevisionScripts scripts = RevisionScripts.load(
                List.of(folder),
                syntaxes,
                folder.display(),
                revision -> revision.needing(
                        revision.dependsOn().stream().filter(own::contains).toList()));
        return new ShippedPackage(name, folder, scripts, needs(name));
    }
}
