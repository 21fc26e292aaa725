package dev.furrow.journal;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Dialect;
import dev.furrow.database.Failures;
import dev.furrow.database.Session;
import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.SystemUser;
import dev.furrow.error.Secrets;
import dev.furrow.revision.RevisionId;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connection to the application's place in a database, with Furrow's own two tables. */
public final class ApplicationDatabase implements AutoCloseable {
    private final Deployment deployment;
    private final Session session;
    private final OwnTables tables;

    private ApplicationDatabase(Deployment deployment, Session session) {
        this.deployment = deployment;
        this.session = session;
        String schema = deployment.schema().isEmpty() ? session.schema() : deployment.schema();
        Dialect dialect = session.system().dialect(deployment.schema());
        this.tables = new OwnTables(session.system(), dialect, schema, deployment.versionTable());
    }

    /**
     * Opens a connection that writes nothing, not even a file, and sees one moment of the database: what another run commits
     * meanwhile can't make its tables and its version rows disagree.
     */
    public static ApplicationDatabase forReading(Deployment deployment) {
        ApplicationDatabase database =
                open(deployment, deployment.connector().openForReading(deployment.lockTimeout()));
        try {
            database.system().beginSnapshot(database.jdbc());
            return database;
        } catch (SQLException e) {
            database.close();
            throw Failures.unexpected("can't begin to read", e, database.system());
        }
    }

    /** Opens a connection that may write; whoever asks for it holds the lock. */
    public static ApplicationDatabase forWriting(Deployment deployment) {
        return open(deployment, deployment.connector().openForWriting(deployment.lockTimeout()));
    }

    private static ApplicationDatabase open(Deployment deployment, Session session) {
        try {
            return new ApplicationDatabase(deployment, session);
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
        return tables.dialect();
    }

    /** Returns the schema of the application's tables, {@code main} on SQLite. */
    public String schema() {
        return tables.schema();
    }

    public OwnTables tables() {
        return tables;
    }

    public VersionTable versions() {
        return new VersionTable(tables);
    }

    public Journal journal() {
        return new Journal(tables, deployment.toolVersion());
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
        try {
            return versions().read(jdbc());
        } catch (SQLException e) {
            throw Failures.unexpected("can't read the version table " + tables.versionTable(), e, system());
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

    /** Makes the session what it was when it was opened, with the search path that scripts may rely on: before each of them. */
    public void restoreSession() throws SQLException {
        List<String> path = new ArrayList<>();
        if (!deployment.schema().isEmpty()) {
            path.add(deployment.schema());
            path.addAll(deployment.searchPath());
        }
        session.state().restore(path);
    }

    /** Sets the search path to what scripts may rely on, whatever an earlier one did to it. */
    public void setSearchPath() throws SQLException {
        restoreSession();
    }

    /** Returns the way back to what the session was when it was opened, from within a script's transaction. */
    public SessionState session() {
        return session.state();
    }

    @Override
    public void close() {
        session.close();
    }
}
