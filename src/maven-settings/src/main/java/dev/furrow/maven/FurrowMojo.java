package dev.furrow.maven;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.console.Output;
import dev.furrow.console.SchemasOutput;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * A goal of Furrow: reads settings and arguments, opens the engine, says which database it works on, and turns the engine's
 * failures into Maven's.
 *
 * <p>The fields of settings and arguments are declared for {@code help}, and so that Maven keeps what the pom's {@code
 * <configuration>} says of them. They are read by name, never from the fields: there, the pom would beat the command line.
 */
public abstract class FurrowMojo extends AbstractMojo {
    /**
     * The database: a JDBC URL, or {@code postgres://user:password@host:5432/name}, {@code sqlite:///file} as platforms hand it out.
     * By default {@code dev.db} in the project's folder, an SQLite file. Property {@code furrow.url}, variables {@code FURROW_URL}
     * and {@code DATABASE_URL}.
     */
    @Parameter
    @Nullable
    String url; // without a property: Maven would print its value under -X, and this one may hold a password

    /** Who logs in, if the URL doesn't say. Variable {@code FURROW_USER}. */
    @Parameter(property = "furrow.user")
    @Nullable
    String user;

    /** The user's password, if the URL doesn't have it. Property {@code furrow.password}, variable {@code FURROW_PASSWORD}. */
    @Parameter
    @Nullable
    String password; // without a property, as the URL

    /** The id of a {@code <server>} in settings.xml that has user and password. Variable {@code FURROW_SERVER_ID}. */
    @Parameter(property = "furrow.serverId")
    @Nullable
    String serverId;

    /**
     * A file of {@code NAME=value} lines that count as environment variables where the environment has none of that name; the default needn't
     * be there. Variable {@code FURROW_ENV_FILE}.
     */
    @Parameter(property = "furrow.envFile", defaultValue = ".env")
    @Nullable
    String envFile;

    /**
     * Where this runs: {@code development}, {@code dev}, {@code test} and {@code local} are development, any other word is treated
     * as production is. Variables {@code FURROW_ENVIRONMENT} and {@code APP_ENV}.
     */
    @Parameter(property = "furrow.environment", defaultValue = "development")
    @Nullable
    String environment;

    /** The application's schema on PostgreSQL outside development. Variables {@code FURROW_SCHEMA} and {@code SCHEMA}. */
    @Parameter(property = "furrow.schema")
    @Nullable
    String schema;

    /**
     * Several schemas instead of one, with commas, or a {@code SELECT} whose first column names them: each is a database of its own, with its
     * own version rows. For {@code upgrade}, {@code downgrade}, {@code stamp}, {@code current} and seeds. Variable {@code FURROW_SCHEMAS}.
     */
    @Parameter(property = "furrow.schemas")
    @Nullable
    String schemas;

    /** How many of {@code schemas} to work on at once, over two or three connections each. Variable {@code FURROW_PARALLEL}. */
    @Parameter(property = "furrow.parallel", defaultValue = "1")
    @Nullable
    String parallel;

    /** Schemas that follow it in the search path, separated by commas. Variable {@code FURROW_SEARCH_PATH}. */
    @Parameter(property = "furrow.searchPath")
    @Nullable
    String searchPath;

    /**
     * The folders of the revisions, separated by commas; {@code classpath:some/path} is a folder in a jar among the plugin's
     * dependencies. Variable {@code FURROW_MIGRATIONS}.
     */
    @Parameter(property = "furrow.migrations", defaultValue = "src/main/migrations")
    @Nullable
    String migrations;

    /** The folders of the seeds, likewise. Variable {@code FURROW_SEEDS}. */
    @Parameter(property = "furrow.seeds", defaultValue = "src/main/seeds")
    @Nullable
    String seeds;

    /**
     * The table that says at which revision the database is; {@code alembic_version} takes over a database from Alembic. Variable
     * {@code FURROW_VERSION_TABLE}.
     */
    @Parameter(property = "furrow.versionTable", defaultValue = "furrow_version")
    @Nullable
    String versionTable;

    /**
     * Which packages of revisions that libraries ship are run before the project's own, by their names with commas; {@code none} for none. By
     * default all that are on the project's class path. Variable {@code FURROW_PACKAGES}.
     */
    @Parameter(property = "furrow.packages")
    @Nullable
    String packages;

    /** The package that a goal works on instead of the project's own revisions. Variable {@code FURROW_OF_PACKAGE}. */
    @Parameter(property = "furrow.ofPackage")
    @Nullable
    String ofPackage;

    /** How long to wait for another run: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. Variable {@code FURROW_LOCK_TIMEOUT}. */
    @Parameter(property = "furrow.lockTimeout", defaultValue = "5m")
    @Nullable
    String lockTimeout;

    /**
     * On PostgreSQL outside development, how long a step may wait for a table's lock before it is rolled back and tried again, so that the
     * application's queries don't queue behind it; {@code 0} waits for ever. In all it is tried as long as {@code lockTimeout} says. Variable
     * {@code FURROW_DDL_LOCK_TIMEOUT}.
     */
    @Parameter(property = "furrow.ddlLockTimeout", defaultValue = "10s")
    @Nullable
    String ddlLockTimeout;

    /** PostgreSQL's {@code statement_timeout} for the statements of revisions. Variable {@code FURROW_STATEMENT_TIMEOUT}. */
    @Parameter(property = "furrow.statementTimeout")
    @Nullable
    String statementTimeout;

    /**
     * A database where revisions may be replayed, all of whose contents may go. Without one they are replayed beside the application's
     * database, for SQLite in memory.
     */
    @Parameter(property = "furrow.scratchUrl")
    @Nullable
    String scratchUrl;

    /** What one transaction holds: a {@code step}, or the whole {@code run}. Variable {@code FURROW_TRANSACTION}. */
    @Parameter(property = "furrow.transaction", defaultValue = "step")
    @Nullable
    String transaction;

    /** Whether warnings about scripts, such as one that was edited since it ran, are errors. Variable {@code FURROW_STRICT}. */
    @Parameter(property = "furrow.strict", defaultValue = "false")
    @Nullable
    String strict;

    /**
     * Where the wanted schema stands: {@code jpa} for the entities of the project, a script of DDL, {@code src/main/schema.sql}, or {@code
     * database} for what the live one has by now. Variable {@code FURROW_MODELS}.
     */
    @Parameter(property = "furrow.models")
    @Nullable
    String models;

    /**
     * The language's level of revisions and seeds in Java, as the compiler's {@code --release}; at most that of the JDK that Maven
     * runs on. Variable {@code FURROW_RELEASE}.
     */
    @Parameter(property = "furrow.release", defaultValue = "17")
    @Nullable
    String release;

    /**
     * Texts for <code>${name}</code> in SQL, {@code <placeholders><name>text</name></placeholders>}. Property {@code
     * furrow.placeholder.name}, variable {@code FURROW_PLACEHOLDER_NAME}.
     */
    @Parameter
    @Nullable
    Map<String, String> placeholders;

    /** Whether to back the database up before an upgrade or a downgrade that has something to do. Variable {@code FURROW_BACKUP}. */
    @Parameter(property = "furrow.backup", defaultValue = "false")
    @Nullable
    String backup;

    /**
     * What is done before an upgrade, a downgrade or a seeding that has something to do: a command of the shell, {@code class:} and the name of a
     * class among the plugin's dependencies, or a file of Java. If it fails, nothing is run. Variable {@code FURROW_BEFORE_RUN}.
     */
    @Parameter(property = "furrow.beforeRun")
    @Nullable
    String beforeRun;

    /** What is done after it, likewise. Variable {@code FURROW_AFTER_RUN}. */
    @Parameter(property = "furrow.afterRun")
    @Nullable
    String afterRun;

    /** Whether {@code afterRun} is for a run that failed, too. Variable {@code FURROW_AFTER_FAILURE}. */
    @Parameter(property = "furrow.afterFailure", defaultValue = "false")
    @Nullable
    String afterFailure;

    /**
     * How long such a command may take before it is ended, and has failed: {@code 30s}, {@code 10m}; {@code 0} for as long as it likes. A class
     * takes the time that it takes. Variable {@code FURROW_HOOK_TIMEOUT}.
     */
    @Parameter(property = "furrow.hookTimeout", defaultValue = "10m")
    @Nullable
    String hookTimeout;

    /** Whether to run nothing. Variables {@code FURROW_SKIP} and {@code SKIP_DB_UPGRADE}, which keep no build from making jars. */
    @Parameter(property = "furrow.skip", defaultValue = "false")
    @Nullable
    String skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Inject
    SettingsDecrypter decrypter;

    @Inject
    ProjectDependenciesResolver resolver;

    /** For Maven, which fills the fields. */
    @SuppressWarnings("NullAway.Init") // Maven injects what is required before it calls execute
    protected FurrowMojo() {}

    @Override
    public final void execute() throws MojoFailureException {
        Spelling spelling = new MavenSpelling(session.getUserProperties());
        LogSink sink = new LogSink(getLog(), Watcher.pipe(session.getSystemProperties(), System.out));
        Output output = new Output(sink, Watcher.paint(session), Watcher.terminal(session), spelling);
        try {
            Invocation invocation = new Invocation(session, execution, project);
            invocation.requireNames();
            Optional<Found> skipped = looksAnyway() ? Optional.empty() : invocation.skipped(ofBuild());
            if (skipped.isPresent()) {
                output.skipped(skipped.get().value());
                return;
            }
            run(invocation, spelling, output);
        } catch (FurrowException e) {
            throw failure(e, spelling);
        } finally {
            output.terminal().clear();
        }
    }

    /** Returns whether the goal runs where goals are told to run nothing: it says so itself. */
    protected boolean looksAnyway() {
        return false;
    }

    /**
     * Returns the settings for which variables don't count: a build says itself what is in what it makes. A platform's variables are meant
     * for where that runs, and show where it is built.
     */
    protected Set<Setting> ofBuild() {
        return Set.of();
    }

    /** Called instead of {@link #run} where settings can't be used, and the goal looks anyway. */
    protected void refused(DoctorReport report, Arguments arguments, Output output) {}

    private void run(Invocation invocation, Spelling spelling, Output output) {
        List<String> said = new ArrayList<>();
        Furrow opened;
        try {
            opened = open(invocation, spelling, output, said);
        } catch (FurrowException e) {
            if (!looksAnyway()) {
                throw e;
            }
            refused(DoctorReport.refused(e, said, spelling, invocation.baseDir()), invocation.arguments(), output);
            return;
        }
        try (opened) {
            runOn(opened, invocation.arguments(), output);
        }
    }

    /**
     * Opens the engine.
     *
     * @param said takes what the settings are, as soon as they are known
     */
    private Furrow open(Invocation invocation, Spelling spelling, Output output, List<String> said) {
        Settings settings = invocation.settings(
                new Servers(session.getSettings(), decrypter), spelling, resolver, output::warn, ofBuild());
        said.addAll(settings.described());
        if (output.isDebugEnabled()) {
            said.forEach(output::debug);
        }
        return Furrow.open(settings, progress(output));
    }

    private void runOn(Furrow furrow, Arguments arguments, Output output) {
        output.fact("Database", furrow.database().toString());
        if (furrow.hasSeveralSchemas() && worksInEachSchema(arguments)) {
            SchemasOutput.run(furrow, output, this::progress, (one, its) -> run(one, arguments, its));
        } else {
            run(furrow, arguments, output);
        }
    }

    /** Returns whether the goal does what it is asked for in each of several schemas. */
    protected boolean worksInEachSchema(Arguments arguments) {
        return false;
    }

    /** Returns what prints the engine's progress on the way. */
    protected abstract Progress progress(Output output);

    /** Does what the goal is there for, and prints what became of it. */
    protected abstract void run(Furrow furrow, Arguments arguments, Output output);

    /** Maven joins the messages of all causes to ours, where they say nothing new: so they are there with {@code -e} only. */
    private MojoFailureException failure(FurrowException e, Spelling spelling) {
        String message = e.diagnostic().text(spelling);
        return session.getRequest().isShowErrors()
                ? new MojoFailureException(message, e)
                : new MojoFailureException(message);
    }
}
