package dev.furrow.migrate.offline;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.SchemaPlaceholders;
import dev.furrow.database.client.ScriptClient;
import dev.furrow.database.client.ScriptDatabase;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Journal;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.VersionTable;
import dev.furrow.journal.VersionWidth;
import dev.furrow.migrate.plan.NoRevisionsException;
import dev.furrow.migrate.plan.RunProgress;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.StepScripts;
import dev.furrow.migrate.plan.TransactionRules;
import dev.furrow.migrate.replay.ScriptReplay;
import dev.furrow.migrate.replay.ScriptStep;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.script.Placeholders;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a run would do as a script for psql or sqlite3, without a database. */
public final class ScriptWriter {
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final JavaScripts java;
    private final RunProgress progress;
    private final OwnTables tables;

    /** Writes for a deployment; {@code progress} is warned of what the script can't know. */
    public ScriptWriter(Deployment deployment, RevisionScripts scripts, JavaScripts java, RunProgress progress) {
        this.deployment = deployment;
        this.scripts = scripts;
        this.java = java;
        this.progress = progress;
        DatabaseSystem system = deployment.connector().system();
        String schema = system.hasSchemas() ? deployment.schema() : system.onlySchema();
        this.tables = new OwnTables(system, system.dialect(deployment.schema()), schema, deployment.versionTable());
    }

    /**
     * Returns the script that takes a database from one end of {@code range} to the other.
     *
     * @throws FurrowException if a check of a run's fails that needs no database, or a revision does what no script can
     */
    public ScriptText<Plan> write(Direction direction, RevisionRange range) {
        requireRevisions();
        Plan plan = plan(direction, range);
        ScriptClient client = client();
        String header = ScriptHeader.of(plan, client, tables, deployment.toolVersion());
        if (plan.isEmpty()) {
            return ScriptText.of(plan, header);
        }
        ScriptRun run = new ScriptRun(client, deployment, plan, steps(plan));
        List<String> parts = new ArrayList<>();
        parts.add(header);
        parts.addAll(deployment.oneTransaction() ? run.together() : run.stepByStep());
        return new ScriptText<>(plan, parts);
    }

    /** Scripts of SQL are made ready one by one, so that a long history needs no more memory than its text. */
    private Iterable<ScriptStep> steps(Plan plan) {
        StepScripts prepared = new StepScripts(scripts, java, tables.dialect(), placeholders());
        TransactionRules rules = new TransactionRules(tables.system(), deployment.oneTransaction());
        if (prepared.areSql(plan)) {
            return () -> plan.steps().stream()
                    .map(step -> {
                        StepScript script = prepared.prepareSql(step);
                        rules.check(script, plan.steps().size());
                        return ScriptStep.of(script);
                    })
                    .iterator();
        }
        List<StepScript> steps = prepared.prepare(plan);
        rules.check(steps);
        ScriptReplay replay = new ScriptReplay(scripts.graph(), prepared, tables, progress);
        return deployment.secrets().guard(() -> replay.play(plan.from(), steps));
    }

    /** Returns the script that records a database at one end of {@code range} as being at the other; nothing is run by it. */
    public ScriptText<StampPlan> stamp(RevisionRange range, Purge purge) {
        requireRevisions();
        RevisionGraph graph = scripts.graph();
        Set<RevisionId> from = purge == Purge.YES ? Set.of() : graph.rowsAt(range.from());
        StampPlan plan = graph.stamp(from, range.to());
        ScriptClient client = client();
        String header = ScriptHeader.of(plan, client, tables, deployment.toolVersion());
        return ScriptText.of(
                plan,
                header
                        + new ScriptStamp(
                                        client,
                                        deployment,
                                        scripts,
                                        tables.dialect().syntax())
                                .text(plan, purge));
    }

    private void requireRevisions() {
        if (scripts.graph().isEmpty()) {
            throw new NoRevisionsException(scripts.folders());
        }
    }

    private Plan plan(Direction direction, RevisionRange range) {
        RevisionGraph graph = scripts.graph();
        Set<RevisionId> from = graph.rowsAt(range.from());
        if (direction == Direction.UP) {
            return graph.upgrade(from, range.to());
        }
        if (from.isEmpty()) {
            throw new FurrowException(
                    "a script that goes down has to begin at a revision, and \"" + range.from() + "\" is base",
                    Advice.run("Say where the database will be:", "migrate:downgrade")
                            .with("sql", "FILE")
                            .with("to", "head:-1"),
                    Advice.set("Or between any two revisions:", "to", "<from>:<to>"));
        }
        return graph.downgrade(from, range.to());
    }

    private ScriptClient client() {
        ScriptDatabase database = new ScriptDatabase(
                tables.schema(),
                deployment.searchPath(),
                table(new VersionTable(tables).definition()),
                table(new Journal(tables, deployment.toolVersion()).definition()),
                VersionTable.COLUMN,
                VersionWidth.widening(tables),
                deployment.lockTimeout(),
                deployment.limits(),
                deployment.spelling());
        return tables.system().client(database);
    }

    private ScriptDatabase.Table table(CreateTable definition) {
        return new ScriptDatabase.Table(
                definition.table(),
                tables.dialect().quote(definition.table()),
                tables.dialect().createTable(definition));
    }

    private Placeholders placeholders() {
        Map<String, String> schema = SchemaPlaceholders.of(deployment.schema(), tables.schema());
        if (!tables.schema().isEmpty()) {
            return new Placeholders(schema, deployment.placeholders());
        }
        // What is not known stays as it is written, for psql to put in.
        Map<String, String> known = new HashMap<>(schema);
        known.remove("schema");
        known.remove("schema_name");
        return new Placeholders(known, deployment.placeholders());
    }
}
