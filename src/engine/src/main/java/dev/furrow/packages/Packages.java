package dev.furrow.packages;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packages of a class path.
 *
 * @param all in the order in which they run: each after those that it needs, else by their names
 */
public record Packages(List<ShippedPackage> all) {
    /** Of a class path that has none. */
    public static final Packages NONE = new Packages(List.of());

    public Packages {
        all = List.copyOf(all);
    }

    /**
     * Returns the package called {@code name}.
     *
     * @param origin who named it, for messages
     * @throws FurrowException if there is none
     */
    public ShippedPackage named(String name, String origin) {
        return find(name).orElseThrow(() -> PackageErrors.missing(name, origin, names()));
    }

    private Optional<ShippedPackage> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<String> names() {
        return all.stream().map(ShippedPackage::name).toList();
    }

    /** Returns those that run before a package. */
    public List<ShippedPackage> before(ShippedPackage one) {
        return all.subList(0, all.indexOf(one));
    }

    /** Returns those that need a package, themselves or by way of others. */
    public List<ShippedPackage> needing(ShippedPackage one) {
        List<ShippedPackage> found = new ArrayList<>(List.of(one));
        for (ShippedPackage each : all) {
            boolean needs = found.stream().anyMatch(known -> each.needs().contains(known.name()));
            if (needs) {
                found.add(each);
            }
        }
        return List.copyOf(found.subList(1, found.size()));
    }

    /**
     * Refuses revisions of the application that name one of a package's.
     *
     * @throws FurrowException for the first of them
     */
    public void requireNoneNamed(List<Revision> own) {
        for (Revision revision : own) {
            List<String> names = new ArrayList<>(revision.dependsOn());
            revision.parents().forEach(parent -> names.add(parent.value()));
            for (String name : names) {
                for (ShippedPackage each : all) {
                    if (PackageNames.of(each).contains(name)) {
                        throw PackageErrors.namedByApplication(revision, name, each.name());
                    }
                }
            }
        }
    }
}
