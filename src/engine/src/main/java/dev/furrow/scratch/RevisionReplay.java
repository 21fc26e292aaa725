package dev.furrow.scratch;

import dev.furrow.database.Connector;
import dev.furrow.database.Inspector;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Session;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Foundation;
import dev.furrow.journal.Heads;
import dev.furrow.journal.OwnTables;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replays revisions from base in databases to throw away; what a set of them makes is found out once. For one thread. */
public final class RevisionReplay {
    private final Deployment deployment;
    private final @Nullable Connector given;
    private final RevisionScripts scripts;
    private final JavaScripts java;

    private final Map<Set<RevisionId>, Schema> known = new HashMap<>();

    /** What others made, once that is known: each time the same. */
    private @Nullable Schema laid;

    /**
     * Replays a project's revisions.
     *
     * @param deployment of the database that the others stand for
     * @param given a database that was given for replaying; null for one beside the real one
     */
    public RevisionReplay(Deployment deployment, @Nullable Connector given, RevisionScripts scripts, JavaScripts java) {
        this.deployment = deployment;
        this.given = given;
        this.scripts = scripts;
        this.java = java;
    }

    /** Is shown each state that a replay goes through. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * A step is done.
         *
         * @param rows what the version table says now
         * @param state the database as it is now
         */
        void reached(Set<RevisionId> rows, ReplayedState state);
    }

    /** Returns the schema of a database whose version table says {@code rows}; none of Furrow's own tables are in it. */
    public Schema schema(Set<RevisionId> rows) {
        Schema made = known.get(rows);
        if (made == null) {
            made = schema(rows, List.of());
            known.put(Set.copyOf(rows), made);
        }
        return made;
    }

    /**
     * Returns the schema of a database whose version table says {@code rows}, after {@code operations} on it.
     *
     * @throws FurrowException at the place of an operation that the database refuses
     */
    public Schema schema(Set<RevisionId> rows, List<RecordedOperation> operations) {
        try (ScratchDatabase scratch = open()) {
            run(scratch, rows, new RunProgress() {});
            if (!operations.isEmpty()) {
                run(scratch, operations);
            }
            return schema(scratch, Extensions.madeBy(operations));
        }
    }

    /**
     * A way there and back.
     *
     * @param before the schema at its beginning
     * @param there the schema at its end
     * @param back the schema after the way back
     */
    public record RoundTrip(Schema before, Schema there, Schema back) {}

    /**
     * Returns the schemas of a database that goes up to {@code rows}, and from there back to {@code first}.
     *
     * @param drift what becomes of the database at {@code first} before it goes on
     */
    public RoundTrip roundTrip(Set<RevisionId> first, List<RecordedOperation> drift, Set<RevisionId> rows) {
        try (ScratchDatabase scratch = open()) {
            run(scratch, first, new RunProgress() {});
            if (!drift.isEmpty()) {
                run(scratch, drift);
            }
            Schema before = schema(scratch, Set.of());
            run(scratch, rows, new RunProgress() {});
            Schema there = schema(scratch, Set.of());
            Target back = Target.parse(first.isEmpty() ? "base" : Heads.target(first));
            run(scratch, Direction.DOWN, back, new RunProgress() {});
            return new RoundTrip(before, there, schema(scratch, Set.of()));
        }
    }

    private Schema schema(ScratchDatabase scratch, Set<String> extensions) {
        try (Session reader = scratch.reader()) {
            return state(scratch, reader, extensions).schema();
        }
    }

    private void run(ScratchDatabase scratch, List<RecordedOperation> operations) {
        try (Session session = scratch.connector().openForWriting(deployment.lockTimeout())) {
            new OperationRun(session, scratch.schema(), deployment.searchPath()).run(operations);
        }
    }

    /** Goes through all states from base to {@code rows}, in the order in which an upgrade runs. */
    public void walk(Set<RevisionId> rows, Watcher watcher) {
        try (ScratchDatabase scratch = open();
                Session reader = scratch.reader()) {
            ReplayedState state = state(scratch, reader, Set.of());
            watcher.reached(Set.of(), state);
            run(scratch, rows, new Told(state, watcher));
        }
    }

    /** Returns the schema of what comes before the project's own revisions, Furrow's own tables included. */
    public Schema laid() {
        try (ScratchDatabase scratch = open()) {
            return laid(scratch);
        }
    }

    private Schema laid(ScratchDatabase scratch) {
        Schema known = laid;
        if (known == null) {
            try (Session reader = scratch.reader()) {
                known = Inspector.of(reader.system(), reader.jdbc(), schemaOf(scratch, reader))
                        .schema();
            }
            laid = known;
        }
        return known;
    }

    private static String schemaOf(ScratchDatabase scratch, Session reader) {
        return scratch.schema().isEmpty() ? reader.schema() : scratch.schema();
    }

    private ScratchDatabase open() {
        Foundation foundation = deployment.foundation();
        // Before the database is opened: to find it out, one is needed, and there may be one alone for both.
        foundation.others(deployment).ifPresent(others -> laid = others);
        ScratchDatabase scratch = deployment
                .connector()
                .system()
                .scratchDatabase(new ScratchRequest(
                        deployment.connector(),
                        given,
                        deployment.schema(),
                        Extensions.madeBy(scripts),
                        deployment.lockTimeout()));
        try {
            if (!foundation.isEmpty()) {
                foundation.lay(deployment.scratch(scratch.connector(), scratch.schema()));
            }
            if (!foundation.isEmpty() && foundation.isOthers()) {
                laid(scratch);
            }
            return scratch;
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    private void run(ScratchDatabase scratch, Set<RevisionId> rows, RunProgress progress) {
        if (!rows.isEmpty()) {
            run(scratch, Direction.UP, Target.parse(Heads.target(rows)), progress);
        }
    }

    private void run(ScratchDatabase scratch, Direction direction, Target target, RunProgress progress) {
        try {
            new Migrator(deployment.scratch(scratch.connector(), scratch.schema()), scripts, java, progress)
                    .run(direction, target, Resume.NO);
        } catch (FurrowException e) {
            throw e.noting("This was a replay in " + scratch.connector().display()
                    + "; the application's database is as it was.");
        }
    }

    private ReplayedState state(ScratchDatabase scratch, Session reader, Set<String> extensions) {
        Set<String> made = new HashSet<>(Extensions.madeBy(scripts));
        made.addAll(extensions);
        return new ReplayedState(
                Inspector.of(reader.system(), reader.jdbc(), schemaOf(scratch, reader)), allOwnTables(), made, laid);
    }

    private Set<TableName> allOwnTables() {
        Set<TableName> own = new HashSet<>(ownTables(deployment.versionTable()));
        if (!deployment.foundation().isEmpty()) {
            deployment.foundation().versionTables().forEach(name -> own.add(TableName.of(name)));
        }
        return own;
    }

    /** Returns the names of Furrow's own tables as a schema has them. */
    public static Set<TableName> ownTables(String versionTable) {
        return Set.of(TableName.of(versionTable), TableName.of(OwnTables.JOURNAL));
    }

    /** Keeps count of the version rows. */
    private static final class Told implements RunProgress {
        private final Set<RevisionId> rows = new HashSet<>();
        private final ReplayedState state;
        private final Watcher watcher;

        Told(ReplayedState state, Watcher watcher) {
            this.state = state;
            this.watcher = watcher;
        }

        @Override
        public void stepped(Step step, int number, int count, Duration took) {
            rows.removeAll(step.removed());
            rows.addAll(step.added());
            watcher.reached(Set.copyOf(rows), state);
        }
    }
}
