package dev.furrow.packages;

import dev.furrow.database.Connector;
import dev.furrow.database.Inspector;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Resume;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.scratch.Extensions;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions have the last word on what: packages run one after the other, then the application's own, and each may alter, or drop,
 * what those before it made.
 */
public final class Layers {
    /** The application's version table in a database to throw away, where it may be called anything. */
    private static final String VERSIONS = "furrow_version";

    private final List<Schema> changes;

    private Layers(List<Schema> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * One of the sets of revisions that run one after the other.
     *
     * @param versionTable its own
     */
    record Layer(String versionTable, RevisionScripts scripts, JavaScripts java) {
        static Layer of(ShippedPackage each, JavaScripts java) {
            return new Layer(each.versionTable(), each.scripts(), java);
        }

        static Layer ofApplication(RevisionScripts scripts, JavaScripts java) {
            return new Layer(VERSIONS, scripts, java);
        }

        private void run(Deployment scratch) {
            if (scripts.graph().isEmpty()) {
                return;
            }
            Deployment its = scratch.of(versionTable, id -> scripts.graph().contains(id));
            try {
                new Migrator(its, scripts, java, new RunProgress() {})
                        .run(Direction.UP, Target.parse("heads"), Resume.NO);
            } catch (FurrowException e) {
                throw e.noting("This was a replay in " + scratch.connector().display()
                        + "; the application's database is as it was.");
            }
        }
    }

    /**
     * Replays all of them in a database to throw away.
     *
     * @param deployment of the database that it stands for
     * @param given a database that was given for replaying; null for one beside the real one
     */
    static Layers replayed(Deployment deployment, @Nullable Connector given, List<Layer> layers) {
        Set<String> extensions = new HashSet<>();
        Set<TableName> own = new HashSet<>();
        for (Layer layer : layers) {
            extensions.addAll(Extensions.madeBy(layer.scripts()));
            own.addAll(RevisionReplay.ownTables(layer.versionTable()));
        }
        ScratchRequest request = new ScratchRequest(
                deployment.connector(), given, deployment.schema(), extensions, deployment.lockTimeout());
        try (ScratchDatabase scratch = deployment.connector().system().scratchDatabase(request)) {
            List<Schema> changes = new ArrayList<>();
            Schema before = schema(scratch, own);
            for (Layer layer : layers) {
                layer.run(deployment.scratch(scratch.connector(), scratch.schema()));
                Schema after = schema(scratch, own);
                changes.add(after.changedFrom(before));
                before = after;
            }
            return new Layers(changes);
        }
    }

    private static Schema schema(ScratchDatabase scratch, Set<TableName> own) {
        try (Session reader = scratch.reader()) {
            String schema = scratch.schema().isEmpty() ? reader.schema() : scratch.schema();
            return Inspector.of(reader.system(), reader.jdbc(), schema).schema().without(own);
        }
    }

    /** Returns what the {@code number}th of them was the last to change. */
    Schema of(int number) {
        Schema its = changes.get(number);
        for (Schema later : changes.subList(number + 1, changes.size())) {
            its = its.withoutNamed(later);
        }
        return its;
    }

    /** Returns what others than the {@code number}th of them were the last to change. */
    Schema ofOthers(int number) {
        Schema own = of(number);
        Schema others = own.withoutNamed(own);
        for (int i = 0; i < changes.size(); i++) {
            others = i == number ? others : others.and(of(i));
        }
        return others;
    }
}
