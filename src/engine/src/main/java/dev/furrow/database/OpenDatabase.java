package dev.furrow.database;

import dev.furrow.journal.Journal;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.OwnTablesCatalog;
import dev.furrow.journal.VersionTable;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Product;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connection to the application's place in a database, with Furrow's own two tables. */
public final class OpenDatabase implements AutoCloseable {
    private final Deployment deployment;
    private final Session session;
    private final OwnTables tables;

    private OpenDatabase(Deployment deployment, Session session) {
        this.deployment = deployment;
        this.session = session;
        String schema = deployment.schema().isEmpty() ? session.schema() : deployment.schema();
        Dialect dialect = Dialect.of(session.product(), deployment.schema());
        this.tables = new OwnTables(dialect, schema, deployment.versionTable());
    }

    /**
     * Opens a connection that writes nothing, not even a file, and sees one moment of the database: what another run commits
     * meanwhile can't make its tables and its version rows disagree.
     */
    public static OpenDatabase forReading(Deployment deployment) {
        OpenDatabase database = open(deployment, deployment.connector().openForReading(deployment.lockTimeout()));
        try {
            database.beginSnapshot();
            return database;
        } catch (SQLException e) {
            database.close();
            throw Failures.unexpected("can't begin to read", e, database.product());
        }
    }

    private void beginSnapshot() throws SQLException {
        switch (product()) {
            case POSTGRESQL -> Sql.execute(jdbc(), "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            case SQLITE -> Sql.execute(jdbc(), "BEGIN");
        }
    }

    /** Opens a connection that may write; whoever asks for it holds the lock. */
    public static OpenDatabase forWriting(Deployment deployment) {
        return open(deployment, deployment.connector().openForWriting(deployment.lockTimeout()));
    }

    private static OpenDatabase open(Deployment deployment, Session session) {
        try {
            return new OpenDatabase(deployment, session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    public Connection jdbc() {
        return session.jdbc();
    }

    public Product product() {
        return session.product();
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
            throw Failures.unexpected("can't read the version table " + tables.versionTable(), e, product());
        }
    }

    /** Makes the application's schema and Furrow's own tables, whatever of them is missing. */
    public void makeRoom() throws SQLException {
        String schema = deployment.schema();
        // Looked for first: CREATE SCHEMA IF NOT EXISTS asks for the privilege even where the schema is there.
        if (!schema.isEmpty() && !new OwnTablesCatalog(jdbc(), product()).hasSchema(schema)) {
            Sql.execute(jdbc(), "CREATE SCHEMA " + Quoting.identifier(schema));
        }
        versions().createIfMissing(jdbc());
        journal().createIfMissing(jdbc());
    }

    /** Sets the search path to what scripts may rely on, whatever an earlier one did to it. */
    public void setSearchPath() throws SQLException {
        if (product() == Product.SQLITE) {
            return;
        }
        if (deployment.schema().isEmpty()) {
            Sql.execute(jdbc(), "RESET search_path");
            return;
        }
        List<String> path = new ArrayList<>();
        path.add(Quoting.identifier(deployment.schema()));
        for (String schema : deployment.searchPath()) {
            path.add(Quoting.identifier(schema));
        }
        Sql.execute(jdbc(), "SET search_path TO " + String.join(", ", path));
    }

    @Override
    public void close() {
        session.close();
    }
}
