package dev.furrow.journal;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Dialect;
import dev.furrow.database.LockHolder;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.database.SystemUser;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Secrets;
import dev.furrow.revision.RevisionId;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection to the application's place in a database, with Furrow's own two tables. */
public final class ApplicationDatabase implements AutoCloseable {
    /** How long it is waited for the server to end a session that was lost. */
    private static final Duration AFTER_LOSS = Duration.ofSeconds(5);

    private final Deployment deployment;
    private final Session session;
    private final OwnTables expected;
    private @Nullable Namesakes elsewhere;
    private final Sightings seen;
    private @Nullable Set<RevisionId> heads;
    private boolean seesOneMoment;

    private ApplicationDatabase(Deployment deployment, Session session, Sightings seen) {
        this.deployment = deployment;
        this.session = session;
        this.seen = seen;
        String schema = deployment.schema().isEmpty() ? session.schema() : deployment.schema();
        Dialect dialect = session.system().dialect(deployment.schema());
        this.expected = new OwnTables(session.system(), dialect, schema, deployment.versionTable());
    }

    /**
     * Opens a connection that writes nothing, not even a file, and sees one moment of the database: what another run commits
     * meanwhile can't make its tables and its version rows disagree.
     */
    public static ApplicationDatabase forReading(Deployment deployment) {
        ApplicationDatabase database = open(
                deployment, deployment.connector().openForReading(deployment.lockTimeout()), Sightings.ofOneMoment());
        try {
            database.system().beginSnapshot(database.jdbc());
            database.seesOneMoment = true;
            return database;
        } catch (SQLException e) {
            database.close();
            DatabaseError error = database.system().error(e);
            throw error.after("can't begin to read", e)
                    .advising(database.system().advice(error));
        }
    }

    /** Opens a connection that may write; whoever asks for it holds the lock. */
    public static ApplicationDatabase forWriting(Deployment deployment) {
        return open(deployment, deployment.connector().openForWriting(deployment.lockTimeout()), Sightings.ofNow());
    }

    /**
     * Asks something of the same database after this connection was lost, and everything that it did is there or undone. Empty if nobody
     * can say so soon.
     */
    public <T> Optional<T> afterLoss(Reading.Question<T> question) {
        Optional<Session> other = deployment.connector().openAfterLoss(AFTER_LOSS);
        if (other.isEmpty()) {
            return Optional.empty();
        }
        try (ApplicationDatabase database = open(deployment, other.get(), Sightings.ofNow())) {
            return Optional.of(question.of(database));
        } catch (SQLException | FurrowException e) {
            // What is to be told is the loss.
            return Optional.empty();
        }
    }

    private static ApplicationDatabase open(Deployment deployment, Session session, Sightings seen) {
        try {
            return new ApplicationDatabase(deployment, session, seen);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    public Connection jdbc() {
        return session.jdbc();
    }

    /** Returns what kind of database it is. */
    public DatabaseSystem system() {
        return session.system();
    }

    public Dialect dialect() {
        return expected.dialect();
    }

    /** Returns the schema of the application's tables, {@code main} on SQLite. */
    public String schema() {
        return expected.schema();
    }

    /** Returns Furrow's own tables, wherever the search path finds this project's. */
    public OwnTables tables() {
        OwnTables found = elsewhere().found();
        return found == null ? expected : found;
    }

    /** Looked for once, and only where none is where it is expected. */
    private Namesakes elsewhere() {
        try {
            Namesakes known = elsewhere;
            return known == null ? elsewhere(canBeElsewhere() ? expectedRows() : Optional.empty()) : known;
        } catch (SQLException e) {
            throw system().error(e).after("can't look for the version table " + expected.versionTable(), e);
        }
    }

    private Namesakes elsewhere(Optional<Set<RevisionId>> expectedRows) throws SQLException {
        Namesakes known = canBeElsewhere() && expectedRows.isEmpty()
                ? Namesakes.of(session, expected, deployment.scripts())
                : Namesakes.NONE;
        elsewhere = known;
        return known;
    }

    private boolean canBeElsewhere() {
        return deployment.schema().isEmpty() && system().hasSchemas();
    }

    /**
     * Refuses to take the database for one at base if the version table of this project is where unqualified names led before.
     *
     * @throws FurrowException that says where it is
     */
    public void requireNoneElsewhere() {
        Diagnostic stray = elsewhere().stray();
        if (stray != null) {
            throw new FurrowException(stray);
        }
    }

    /** Returns who has the lock of runs on these tables just now. */
    public Optional<LockHolder> lockHolder() {
        return deployment.connector().holder(tables().lock());
    }

    public VersionTable versions() {
        return new VersionTable(tables(), seen);
    }

    /** Returns the rows of the table that is where it is expected; nothing if none is there. */
    private Optional<Set<RevisionId>> expectedRows() throws SQLException {
        return seen.rows(() -> new VersionTable(expected, seen).read(jdbc()));
    }

    public Journal journal() {
        return new Journal(tables(), deployment.toolVersion(), seen);
    }

    /** Returns what the database's words may repeat, and nobody else may read. */
    public Secrets secrets() {
        return deployment.secrets();
    }

    /** Returns the database's user; empty on SQLite. */
    public String user() {
        return session.user();
    }

    /** Returns the database's user and the system's, as the journal names them. */
    public String who() {
        String user = session.user();
        return user.isEmpty() ? SystemUser.describe() : user + ", " + SystemUser.describe();
    }

    /** Returns the rows of the version table, sorted; none if there is no table. */
    public Set<RevisionId> heads() {
        Set<RevisionId> known = heads;
        if (known == null) {
            known = Collections.unmodifiableSet(readHeads());
            heads = seesOneMoment ? known : null;
        }
        return known;
    }

    private Set<RevisionId> readHeads() {
        try {
            Optional<Set<RevisionId>> rows = expectedRows();
            if (rows.isPresent()) {
                elsewhere = Namesakes.NONE;
                return rows.get();
            }
            OwnTables found = (elsewhere == null ? elsewhere(rows) : elsewhere).found();
            return found == null ? Set.of() : new VersionTable(found).rows(jdbc());
        } catch (SQLException e) {
            throw system().error(e).after("can't read the version table " + expected.versionTable(), e);
        }
    }

    /** Makes the application's schema and Furrow's own tables, whatever of them is missing. */
    public void makeRoom() throws SQLException {
        String schema = deployment.schema();
        // Looked for first: CREATE SCHEMA IF NOT EXISTS asks for the privilege even where the schema is there.
        if (!schema.isEmpty() && !system().lookup(jdbc()).hasSchema(schema)) {
            Sql.execute(jdbc(), "CREATE SCHEMA " + Quoting.identifier(schema));
        }
        versions().createIfMissing(jdbc());
        journal().createIfMissing(jdbc());
    }

    /**
     * Makes the session what it was when it was opened, with the search path that scripts may rely on: before each of them.
     *
     * @param limits those of the script's statements
     */
    public void restoreSession(StatementLimits limits) throws SQLException {
        List<String> path = new ArrayList<>();
        if (!deployment.schema().isEmpty()) {
            path.add(deployment.schema());
            path.addAll(deployment.searchPath());
        }
        session.state().restore(path, limits);
    }

    /** Returns the limits of statements of steps in a transaction. */
    public StatementLimits limits() {
        return deployment.limits();
    }

    /** Returns the connection, with what resets it to what it was when it was opened. */
    public Session session() {
        return session;
    }

    @Override
    public void close() {
        try (session) {
            if (seesOneMoment && session.isShared()) {
                system().endSnapshot(jdbc());
            }
        } catch (SQLException e) {
            throw system().error(e).after("can't end reading", e);
        }
    }
}
