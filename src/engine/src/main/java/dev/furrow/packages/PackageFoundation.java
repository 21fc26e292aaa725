package dev.furrow.packages;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Foundation;
import dev.furrow.journal.Reading;
import dev.furrow.journal.VersionTable;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.Schema;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.java.JavaScripts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The packages that an application's revisions, or those of one of the packages, rest on. */
public final class PackageFoundation implements Foundation {
    private final Project project;
    private final @Nullable ShippedPackage own;
    private final boolean isCompared;

    /**
     * A project as its foundation knows it: each part is read when it is first asked for.
     *
     * @param java compiles and loads the packages' scripts
     * @param scratch a database that was given for replaying; null for one beside the real one
     * @param layers replays all revisions, or knows what came of it
     */
    public record Project(
            Supplier<Packages> packages,
            Supplier<JavaScripts> java,
            Supplier<@Nullable Connector> scratch,
            Function<Deployment, Layers> layers) {}

    /**
     * Rests on a project's packages.
     *
     * @param own the package that rests on those before it; null for the application, which rests on all
     */
    public PackageFoundation(Project project, @Nullable ShippedPackage own) {
        this(project, own, false);
    }

    private PackageFoundation(Project project, @Nullable ShippedPackage own, boolean isCompared) {
        this.project = project;
        this.own = own;
        this.isCompared = isCompared;
    }

    private List<ShippedPackage> below() {
        return own == null
                ? project.packages().get().all()
                : project.packages().get().before(own);
    }

    @Override
    public boolean isEmpty() {
        return below().isEmpty();
    }

    @Override
    public Set<String> versionTables() {
        return project.packages().get().all().stream()
                .map(ShippedPackage::versionTable)
                .collect(Collectors.toSet());
    }

    @Override
    public List<RevisionId> pending(ApplicationDatabase database) throws SQLException {
        List<RevisionId> pending = new ArrayList<>();
        for (ShippedPackage each : below()) {
            VersionTable versions = new VersionTable(database.tables().of(each.versionTable()));
            pending.addAll(each.pending(versions.read(database.jdbc()).orElse(Set.of())));
        }
        return pending;
    }

    @Override
    public void lay(Deployment place) {
        for (ShippedPackage each : below()) {
            if (each.scripts().graph().isEmpty()) {
                continue;
            }
            try {
                new Migrator(each.in(place), each.scripts(), project.java().get(), new RunProgress() {})
                        .run(Direction.UP, Target.parse("heads"), Resume.NO);
            } catch (FurrowException e) {
                throw e.noting(
                        "This was a replay of package " + each.name() + "; the application's database is as it was.");
            }
        }
    }

    @Override
    public Foundation compared() {
        return project.packages().get().all().isEmpty() ? this : new PackageFoundation(project, own, true);
    }

    @Override
    public Optional<Schema> others(Deployment deployment) {
        return isCompared ? Optional.of(layers(deployment).ofOthers(number())) : Optional.empty();
    }

    private Layers layers(Deployment deployment) {
        return project.layers().apply(deployment);
    }

    /** The application comes last. */
    private int number() {
        List<ShippedPackage> all = project.packages().get().all();
        return own == null ? all.size() : all.indexOf(own);
    }

    /** What packages made is the application's not, and of what there is a package has what its revisions make. */
    @Override
    public Schema ofLive(Schema live, Deployment deployment) {
        if (isCompared) {
            Layers layers = layers(deployment);
            return own == null ? live.withoutNamed(layers.ofOthers(number())) : live.named(layers.of(number()));
        }
        if (own != null) {
            return live.named(
                    replay(deployment, own).schema(own.scripts().graph().headIds()));
        }
        List<ShippedPackage> below = below();
        return below.isEmpty()
                ? live
                : live.withoutNamed(replay(deployment, below.get(0)).laid());
    }

    private RevisionReplay replay(Deployment deployment, ShippedPackage one) {
        return new RevisionReplay(
                deployment,
                project.scratch().get(),
                one.scripts(),
                project.java().get());
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
