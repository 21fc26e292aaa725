package dev.furrow;

import dev.furrow.adopt.doctor.Examination;
import dev.furrow.adopt.doctor.Patient;
import dev.furrow.author.Author;
import dev.furrow.author.Beginning;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Heads;
import dev.furrow.journal.JournalEntry;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.JournalDowngrade;
import dev.furrow.migrate.Migrated;
import dev.furrow.migrate.Migrator;
import dev.furrow.migrate.Stamper;
import dev.furrow.migrate.offline.ScriptText;
import dev.furrow.migrate.offline.ScriptWriter;
import dev.furrow.migrate.status.Records;
import dev.furrow.operation.Migration;
import dev.furrow.operation.Seeder;
import dev.furrow.revision.Current;
import dev.furrow.revision.Direction;
import dev.furrow.revision.History;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Preview;
import dev.furrow.revision.Purge;
import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.StampPlan;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.told.DumpedSchema;
import dev.furrow.schema.told.TableOverview;
import dev.furrow.script.ClassPath;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.Seeding;
import dev.furrow.seed.model.NoSeedsException;
import dev.furrow.ship.Shipment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The whole engine: a method for each goal, with plain arguments, returning a value that a caller can print or test.
 *
 * <pre>
 * try (Furrow furrow = Furrow.open(Settings.builder().url("jdbc:sqlite:dev.db").build())) {
 *     UpgradeResult done = furrow.upgrade("head");
 * }
 * </pre>
 *
 * <p>Every method throws {@link dev.furrow.error.FurrowException} for what a user can mend. Connections are opened by the methods
 * and closed when they return. Scripts are read when they are first needed, and kept until {@link #close}: files that change
 * meanwhile are seen by the next {@code Furrow}.
 *
 * <p>Several threads may call it at once. Each call has connections of its own, tells the listener from its own thread, and waits
 * for others that change the same database as it would wait for those of another process.
 */
public final class Furrow implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final DatabaseSettings database;
    private final LoadedProject project;
    private final ImportWork importing;

    private Furrow(Settings settings, Progress progress, DatabaseSystems systems) {
        this.settings = settings;
        this.progress = progress;
        this.database = new DatabaseSettings(settings, systems);
        this.project = new LoadedProject(settings, systems);
        this.importing = new ImportWork(project, settings, systems.syntaxes());
    }

    /** Opens the engine; connects to nothing yet. */
    public static Furrow open(Settings settings) {
        return open(settings, Progress.SILENT);
    }

    /** Opens the engine with a listener for what begins and ends. */
    public static Furrow open(Settings settings, Progress progress) {
        return open(settings, progress, DatabaseSystems.ALL);
    }

    /** Opens the engine for other databases than those that it comes with. */
    static Furrow open(Settings settings, Progress progress, DatabaseSystems systems) {
        return new Furrow(settings, progress, systems);
    }

    /** Returns which database the methods work on. */
    public DatabaseInUse database() {
        return database.described();
    }

    /** Runs what leads up to {@code to}, a target such as {@code head}, {@code +1} or an id. */
    public UpgradeResult upgrade(String to) {
        return upgrade(to, Resume.NO);
    }

    /** Runs what leads up to {@code to}, perhaps going on with a step that ended half-way outside a transaction. */
    public UpgradeResult upgrade(String to, Resume resume) {
        return migrate(Direction.UP, to, resume);
    }

    /** Returns what {@link #upgrade} would do; writes nothing. */
    public Preview previewUpgrade(String to) {
        return migrator(project.revisions()).preview(Direction.UP, Target.parse(to));
    }

    /** Runs what leads down to {@code to}, a target such as {@code -1}, {@code base} or an id. */
    public UpgradeResult downgrade(String to) {
        return downgrade(to, Resume.NO);
    }

    /** Runs what leads down to {@code to}, perhaps going on with a step that ended half-way outside a transaction. */
    public UpgradeResult downgrade(String to, Resume resume) {
        return migrate(Direction.DOWN, to, resume);
    }

    /** Returns what {@link #downgrade} would do; writes nothing. */
    public Preview previewDowngrade(String to) {
        return migrator(project.revisions()).preview(Direction.DOWN, Target.parse(to));
    }

    /**
     * Brings the database back from revisions that no script defines, by the statements that its journal kept.
     *
     * @param to where the database is then, a target of revisions; empty for where the journal says that it was before
     */
    public UpgradeResult downgradeFromJournal(String to) {
        return UpgradeResult.of(journalDowngrade(to).run(), project.revisions().graph());
    }

    /** Returns what {@link #downgradeFromJournal} would do; writes nothing. */
    public Preview previewDowngradeFromJournal(String to) {
        return journalDowngrade(to).preview();
    }

    private JournalDowngrade journalDowngrade(String to) {
        RevisionGraph graph = project.revisions().graph();
        Set<RevisionId> after = to.isEmpty() ? Set.of() : graph.rowsAt(Target.parse(to));
        return new JournalDowngrade(deployment(), graph, new ToldProgress(progress), after);
    }

    /**
     * Returns what {@link #upgrade} would do as a script for psql or sqlite3. No database is asked.
     *
     * @param range {@code from:to}, or a target alone, and then from base
     */
    public OfflineScript<Plan> upgradeScript(String range) {
        return script(Direction.UP, range);
    }

    /**
     * Returns what {@link #downgrade} would do as a script for psql or sqlite3. No database is asked.
     *
     * @param range {@code from:to}
     */
    public OfflineScript<Plan> downgradeScript(String range) {
        return script(Direction.DOWN, range);
    }

    private OfflineScript<Plan> script(Direction direction, String range) {
        return offline(scriptWriter().write(direction, ends(range)));
    }

    /**
     * Returns what {@link #stamp} would do as a script for psql or sqlite3. No database is asked.
     *
     * @param range {@code from:to}, or a target alone, and then from base
     */
    public OfflineScript<StampPlan> stampScript(String range, Purge purge) {
        return offline(scriptWriter().stamp(ends(range), purge));
    }

    private ScriptWriter scriptWriter() {
        return new ScriptWriter(deployment(), project.revisions(), project.java(), new ToldProgress(progress));
    }

    private static RevisionRange ends(String range) {
        return RevisionRange.isRange(range)
                ? RevisionRange.parse(range)
                : new RevisionRange(Target.parse("base"), Target.parse(range));
    }

    private <P> OfflineScript<P> offline(ScriptText<P> script) {
        return new OfflineScript<>(script.plan(), script.text(), settings.baseDir());
    }

    /** Makes the version table say {@code to}, and runs nothing. */
    public StampPlan stamp(String to, Purge purge) {
        return stamper().stamp(Target.parse(to), purge);
    }

    /** Returns what {@link #stamp} would do; writes nothing. */
    public StampPlan previewStamp(String to, Purge purge) {
        return stamper().preview(Target.parse(to), purge);
    }

    /**
     * Returns at which revision the database is by what its schema is: revisions are replayed in a database to throw away. Writes nothing
     * to the application's.
     */
    public Detected detect() {
        return Detected.of(schemas().proof());
    }

    /**
     * Makes the version table say what {@link #detect} finds, and runs nothing.
     *
     * @throws FurrowException if no revision fits, or several
     */
    public StampPlan stampDetected(Purge purge) {
        return stamper().stamp(detected(), purge);
    }

    /** Returns what {@link #stampDetected} would do; writes nothing to the application's database. */
    public StampPlan previewStampDetected(Purge purge) {
        return stamper().preview(detected(), purge);
    }

    private Target detected() {
        return Target.parse(Heads.target(detect().only(project.revisions().graph())));
    }

    /**
     * Returns what sets two schemas apart. Writes nothing to the application's database; revisions are replayed in one to throw away.
     *
     * @param from {@code database} for the live one, {@code current} for what the revisions up to its version make, another target of
     *     revisions such as {@code head} or {@code base}, or a URL
     * @param to likewise
     */
    public SchemaDiff diff(String from, String to) {
        return schemas().diff(from, to);
    }

    /**
     * Returns a schema as a script that psql or sqlite3 loads into an empty database. Furrow's own tables and rows are no part of it.
     * Writes nothing to the application's database.
     *
     * @param from whose schema, as for {@link #diff}
     * @param only the names of the tables that are wanted; {@code tables} for all tables alone, none for everything
     * @param on {@code postgresql} or {@code sqlite}, perhaps another kind of database than the schema's own: then what both can say is
     *     written, and the rest is listed; empty for its own kind
     */
    public OfflineScript<DumpedSchema> dump(String from, List<String> only, String on) {
        return offline(schemas().dump(from, only, on));
    }

    /** Returns the application's tables at a glance; writes nothing to its database. Revisions are replayed in one to throw away. */
    public TableOverview tables() {
        return schemas().tables();
    }

    /** Returns what is wrong, or isn't, between the settings and the last row; writes nothing to the application's database. */
    public DoctorReport doctor() {
        return report(doctors().examine());
    }

    /**
     * Mends what is safe to mend, and looks again. Twice is as good as once.
     *
     * @param checks what to mend, by the names that findings have; none means everything
     */
    public DoctorReport doctorMending(List<String> checks) {
        return report(doctors().mend(checks));
    }

    private DoctorReport report(Examination examination) {
        return new DoctorReport(examination, settings.spelling(), settings.baseDir());
    }

    private DoctorWork doctors() {
        Deployment deployment = database.deployment(EngineVersion.text(), id -> true);
        return new DoctorWork(new Patient(
                deployment,
                settings.described(),
                settings.isSkipped(),
                project::revisions,
                () -> schemas().replay(),
                this::readSeeds,
                () -> Heads.text(stampDetected(Purge.NO).to())));
    }

    private void readSeeds() {
        try {
            previewSeedAll(SeedOptions.ALL);
        } catch (NoSeedsException e) {
            // A project needn't have any.
        }
    }

    private SchemaWork schemas() {
        return new SchemaWork(database, deployment(), project.revisions(), project.java());
    }

    /** Makes the database where it is missing on its server, or as a file, and returns whether it was. */
    public boolean createDatabase() {
        return database.create();
    }

    /** Returns where the database is; writes nothing. */
    public Current current() {
        return records().current();
    }

    /**
     * Returns what lies in a range, newest first; writes nothing.
     *
     * @param range {@code a:b}, {@code a:} up to all heads, {@code :b} from base, {@code :} for everything
     */
    public History history(String range) {
        return records().history(RevisionRange.parse(range));
    }

    /** Returns what {@code to} names, with what the journal says of it; nothing for base. Writes nothing. */
    public List<ShownRevision> show(String to) {
        List<ShownRevision> shown = new ArrayList<>();
        for (RecordedRevision revision : records().show(Target.parse(to))) {
            String text = project.revisions().script(revision.id()).file().text();
            shown.add(new ShownRevision(revision, text));
        }
        return shown;
    }

    /** Returns the revisions that nothing follows. Asks no database: every revision counts as pending. */
    public List<RevisionView> heads() {
        List<RevisionView> heads = new ArrayList<>();
        for (RevisionView view : project.revisions().graph().views(Set.of())) {
            if (view.isHead()) {
                heads.add(view);
            }
        }
        return heads;
    }

    /** Returns the branch points: revisions that several follow. Asks no database. */
    public Branches branches() {
        List<RevisionView> forks = new ArrayList<>();
        List<RevisionView> labelled = new ArrayList<>();
        for (RevisionView view : project.revisions().graph().views(Set.of())) {
            if (view.isBranchPoint()) {
                forks.add(view);
            }
            if (!view.revision().labels().isEmpty()) {
                labelled.add(view);
            }
        }
        return new Branches(forks, labelled);
    }

    /** Draws all revisions, as they stand in the database, into files below {@code target/furrow}. Writes to no database. */
    public GraphFiles graph() {
        GraphDrawing drawing = new GraphDrawing(database().display(), records().all());
        return drawing.write(project.outputFolder());
    }

    /**
     * Writes the scripts into an application's classes, those in Java compiled, so that they are run from the class path of a Java
     * without a compiler. What an earlier build wrote there is taken away. Asks no database.
     *
     * @param classes the folder that the application's jar is made of
     * @param name the application's among those that may share a class path
     */
    public CompileResult compile(Path classes, String name) {
        List<ScriptFolder> migrations = project.migrations();
        project.revisions();
        Shipment shipment = new Shipment(classes, name);
        shipment.clear();
        return new CompileResult(
                ClassPath.folder(Shipment.path(name, "migrations")),
                shipment.add("migrations", migrations, project.java(), Migration.class),
                ClassPath.folder(Shipment.path(name, "seeds")),
                shipment.add("seeds", project.seeds(), project.java(), Seeder.class));
    }

    /** Makes folders, a first example and a {@code .gitignore}, whatever of them isn't there. Overwrites nothing. */
    public InitResult init() {
        ScriptFolder migrations =
                project.writable(Setting.MIGRATIONS, settings.migrations()).get(0);
        ScriptFolder seeds = project.writable(Setting.SEEDS, settings.seeds()).get(0);
        boolean none = project.revisionsThere().graph().isEmpty();
        try {
            Beginning beginning = Beginning.make(settings.baseDir(), migrations, seeds, none, Instant.now());
            return new InitResult(beginning.made(), beginning.kept());
        } finally {
            project.forgetRevisions();
        }
    }

    /** Writes a new revision's script, which the next upgrade takes as it is. Overwrites nothing. */
    public WrittenRevision revision(NewRevision wanted) {
        return authored(author -> author.write(wanted));
    }

    /**
     * Writes a revision that joins several heads.
     *
     * @param to which: {@code heads} for all, or a list
     * @param wanted how it is to look; what it follows is {@code to}. Without a message it names the heads
     */
    public WrittenRevision merge(String to, NewRevision wanted) {
        return authored(author -> author.merge(to, wanted));
    }

    /** Reads the revisions anew, before and after: others may have written some, and this writes one. */
    private WrittenRevision authored(Function<Author, WrittenRevision> writing) {
        project.forgetRevisions();
        try {
            return writing.apply(new Author(
                    project.revisions(), project.writable(Setting.MIGRATIONS, settings.migrations()), Instant.now()));
        } finally {
            project.forgetRevisions();
        }
    }

    /**
     * Writes revisions from another tool's folder, all of them or none. Overwrites nothing, and asks no database.
     *
     * @param tool whose folder it is, such as {@code flyway}; empty to find that out from the files
     * @param sql files with what {@code alembic upgrade --sql} and {@code alembic downgrade --sql} print, relative to the project; none
     *     for other tools
     */
    public ImportResult importFrom(String tool, String folder, List<String> sql) {
        try {
            return importing.write(tool, folder, sql);
        } finally {
            project.forgetRevisions();
        }
    }

    private Records records() {
        RevisionScripts scripts = project.revisions();
        return new Reading(deployment()).answer(database -> Records.read(database, scripts));
    }

    /** Clears what the seeds fill, and fills it; all or nothing. */
    public SeedResult seedAll(SeedOptions options) {
        return SeedResult.of(seeding(options).run(JournalEntry.Action.SEED));
    }

    /** Returns what {@link #seedAll} would do; writes nothing. */
    public SeedPreview previewSeedAll(SeedOptions options) {
        return SeedPreview.of(seeding(options).preview(JournalEntry.Action.SEED));
    }

    /** Clears what the seeds fill. */
    public SeedResult seedUndo(SeedOptions options) {
        return SeedResult.of(seeding(options).run(JournalEntry.Action.UNDO));
    }

    /** Returns what {@link #seedUndo} would do; writes nothing. */
    public SeedPreview previewSeedUndo(SeedOptions options) {
        return SeedPreview.of(seeding(options).preview(JournalEntry.Action.UNDO));
    }

    /** Returns the seeds in their order with what their tables hold; writes nothing. */
    public SeedStatus seedStatus(SeedOptions options) {
        return SeedStatus.of(seeding(options).status());
    }

    /**
     * Writes tables' rows as seeds that {@link #seedAll} takes. Overwrites nothing, and writes nothing to the database.
     *
     * @param only which tables; none means all of the application's
     * @param to a folder, relative to the project's; empty for the first one of seeds
     * @return what was written, and what stands in the way of taking it back
     */
    public ExportResult seedExport(List<String> only, ExportFormat format, String to) {
        List<ScriptFolder> writable =
                to.isEmpty() ? project.writable(Setting.SEEDS, settings.seeds()) : project.writable(List.of(to));
        if (writable.isEmpty()) {
            throw new FurrowException(
                    Diagnostic.of("furrow.to can't be \"" + to + "\"").noting("It is a folder, outside of jars."));
        }
        return ExportResult.of(Seeding.export(deployment(), only, format.format(), writable.get(0)));
    }

    private Seeding seeding(SeedOptions options) {
        return new SeedWork(
                        settings,
                        deployment(),
                        database.isProduction(),
                        project.revisions().graph(),
                        project.seeds(),
                        project.java())
                .seeding(options, new ToldProgress(progress));
    }

    private UpgradeResult migrate(Direction direction, String to, Resume resume) {
        RevisionScripts scripts = project.revisions();
        Migrated migrated = migrator(scripts).run(direction, Target.parse(to), resume);
        return UpgradeResult.of(migrated, scripts.graph());
    }

    private Migrator migrator(RevisionScripts scripts) {
        return new Migrator(deployment(), scripts, project.java(), new ToldProgress(progress));
    }

    private Stamper stamper() {
        return new Stamper(deployment(), project.revisions(), new ToldProgress(progress));
    }

    /** Each call has connections of its own, and its own place among those who wait for a database. */
    private Deployment deployment() {
        return database.deployment(
                EngineVersion.text(), id -> project.revisions().graph().contains(id));
    }

    /** Closes the jars among the dependencies, and forgets the scripts. Nothing may be running. */
    @Override
    public void close() {
        project.close();
    }
}
