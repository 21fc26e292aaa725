package dev.furrow.packages;

import dev.furrow.revision.Revision;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The names that {@code depends-on} may call a package by: its own, and those of its revisions and branches. */
final class PackageNames {
    private PackageNames() {}

    static Set<String> of(ShippedPackage each) {
        return of(each.name(), each.scripts().graph().revisions());
    }

    static Set<String> of(String name, Collection<Revision> revisions) {
        Set<String> names = own(revisions);
        names.add(name);
        return names;
    }

    /** Returns the ids and labels of revisions. */
    static Set<String> own(Collection<Revision> revisions) {
        Set<String> names = new TreeSet<>();
        for (Revision revision : revisions) {
            names.add(revision.id().value());
            names.addAll(revision.labels());
        }
        return names;
    }
}
