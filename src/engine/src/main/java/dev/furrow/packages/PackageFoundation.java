package dev.furrow.packages;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Foundation;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.Schema;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.java.JavaScripts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The packages that an application's revisions, or those of one of the packages, rest on. */
public final class PackageFoundation implements Foundation {
    private final Supplier<Packages> packages;
    private final Supplier<JavaScripts> java;
    private final Supplier<@Nullable Connector> scratch;
    private final @Nullable ShippedPackage own;

    /**
     * Rests on packages that are read when they are first asked for.
     *
     * @param java compiles and loads their scripts
     * @param scratch a database that was given for replaying; null for one beside the real one
     * @param own the package that rests on those before it; null for the application, which rests on all
     */
    public PackageFoundation(
            Supplier<Packages> packages,
            Supplier<JavaScripts> java,
            Supplier<@Nullable Connector> scratch,
            @Nullable ShippedPackage own) {
        this.packages = packages;
        this.java = java;
        this.scratch = scratch;
        this.own = own;
    }

    private List<ShippedPackage> below() {
        return own == null ? packages.get().all() : packages.get().before(own);
    }

    @Override
    public boolean isEmpty() {
        return below().isEmpty();
    }

    @Override
    public Set<String> versionTables() {
        return packages.get().all().stream().map(ShippedPackage::versionTable).collect(Collectors.toSet());
    }

    @Override
    public void lay(Deployment place) {
        for (ShippedPackage each : below()) {
            if (each.scripts().graph().isEmpty()) {
                continue;
            }
            try {
                new Migrator(each.in(place), each.scripts(), java.get(), new RunProgress() {})
                        .run(Direction.UP, Target.parse("heads"), Resume.NO);
            } catch (FurrowException e) {
                throw e.noting(
                        "This was a replay of package " + each.name() + "; the application's database is as it was.");
            }
        }
    }

    /** What packages made is the application's not, and of what there is a package has what its revisions make. */
    @Override
    public Schema ofLive(Schema live, Deployment deployment) {
        if (own != null) {
            return live.named(replay(deployment, own).schema(heads(own)));
        }
        List<ShippedPackage> below = below();
        return below.isEmpty()
                ? live
                : live.withoutNamed(replay(deployment, below.get(0)).laid());
    }

    private RevisionReplay replay(Deployment deployment, ShippedPackage one) {
        return new RevisionReplay(deployment, scratch.get(), one.scripts(), java.get());
    }

    private static Set<RevisionId> heads(ShippedPackage one) {
        Set<RevisionId> heads = new HashSet<>();
        one.scripts().graph().heads().forEach(head -> heads.add(head.id()));
        return heads;
    }

    /**
     * Refuses to take back a package that others need which are applied.
     *
     * @param place of any revisions in the database
     */
    public static void requireUnneeded(Packages all, ShippedPackage one, Deployment place) {
        List<String> needing = all.needing(one).stream()
                .filter(each -> !new Reading(each.in(place))
                        .answer(ApplicationDatabase::heads)
                        .isEmpty())
                .map(ShippedPackage::name)
                .toList();
        if (!needing.isEmpty()) {
            throw PackageErrors.needed(one.name(), needing);
        }
    }
}
