package dev.furrow.junit;

import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.postgres.connect.PostgresUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on which the URL's user may make databases. One connection stays open as long as the run lives; its name is in the
 * names of the run's databases, so that other runs see whether they are still in use.
 */
final class PostgresServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KNOWS_STRATEGIES = 15;

    private final PostgresUrl url;
    private final Session session;
    private final RunName run = RunName.random();
    private final String strategy;
    private final Disposal disposal;
    private int count;

    private PostgresServer(PostgresUrl url, Session session) throws SQLException {
        this.url = url;
        this.session = session;
        Sql.execute(session.jdbc(), "SET application_name = '" + run.application() + "'");
        this.strategy = strategy();
        this.disposal = new Disposal(() -> url.connector().openForWriting(PATIENCE));
    }

    /**
     * Copying files takes two checkpoints, which wait for a disk; by way of the log each page is written twice, and the first connection has to
     * read the catalog anew. So it is the files where the server waits for no disk anyway.
     */
    private String strategy() throws SQLException {
        if (session.jdbc().getMetaData().getDatabaseMajorVersion() < KNOWS_STRATEGIES) {
            return "";
        }
        try (Statement statement = session.jdbc().createStatement();
                ResultSet rows = statement.executeQuery("SHOW fsync")) {
            return rows.next() && rows.getString(1).equals("off") ? " STRATEGY file_copy" : " STRATEGY wal_log";
        }
    }

    /**
     * Connects, and takes away what killed runs left there.
     *
     * @throws dev.furrow.error.FurrowException if there is no getting in
     */
    static PostgresServer open(PostgresUrl url) throws SQLException {
        Session session = url.connector().openForWriting(PATIENCE);
        try {
            PostgresServer server = new PostgresServer(url, session);
            server.sweep();
            return server;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public synchronized Address create() throws SQLException {
        return make("");
    }

    @Override
    public synchronized Address copy(Address template) throws SQLException {
        return make(" TEMPLATE " + template.name() + strategy);
    }

    private Address make(String from) throws SQLException {
        String name = run.database(++count);
        Sql.execute(session.jdbc(), "CREATE DATABASE " + name + from);
        String itsUrl = url.ofDatabase(name).jdbcWithCredentials();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(itsUrl);
        return new Address(name, itsUrl, source);
    }

    @Override
    public void drop(Address database) {
        disposal.drop(database.name());
    }

    @Override
    public void close() throws SQLException {
        try {
            disposal.close();
        } finally {
            session.close();
        }
    }

    private void sweep() throws SQLException {
        for (String name : left()) {
            try {
                Sql.execute(session.jdbc(), "DROP DATABASE IF EXISTS " + name);
            } catch (SQLException e) {
                // Another run sweeps too, or somebody looks at it: the next run will do it.
            }
        }
    }

    /** Returns databases of runs that have ended: nobody has the run's name or is connected, and this user may drop them. */
    private List<String> left() throws SQLException {
        String query = "SELECT d.datname FROM pg_database d WHERE d.datname LIKE '" + RunName.pattern()
                + "' AND pg_has_role(d.datdba, 'USAGE') AND NOT EXISTS (SELECT FROM pg_stat_activity a"
                + " WHERE a.datid = d.oid OR a.application_name = left(d.datname, " + RunName.applicationLength()
                + "))";
        List<String> names = new ArrayList<>();
        try (Statement statement = session.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.removeIf(name -> !RunName.isOurs(name));
        return names;
    }
}
