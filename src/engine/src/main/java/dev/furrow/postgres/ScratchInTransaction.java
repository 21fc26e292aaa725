package dev.furrow.postgres;

import dev.furrow.database.Connector;
import dev.furrow.database.QueryRows;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.Session;
import dev.furrow.database.SharedSessionConnector;
import dev.furrow.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** A schema in the other database itself, in a transaction that is rolled back in the end. */
final class ScratchInTransaction implements ScratchDatabase {
    private final Session session;
    private final String schema;

    private ScratchInTransaction(Session session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Begins the transaction; the session is closed with it. */
    static ScratchInTransaction begin(Session session, String schema) throws SQLException {
        Connection jdbc = session.jdbc();
        Set<String> others = new TreeSet<>();
        QueryRows.each(
                jdbc,
                "SELECT nspname FROM pg_catalog.pg_namespace WHERE left(nspname, 3) <> 'pg_' AND nspname <> 'information_schema'",
                row -> others.add(row.getString(1)));
        Sql.execute(jdbc, "BEGIN");
        Sql.execute(jdbc, "CREATE SCHEMA " + schema);
        return new ScratchInTransaction(session.as(new NestedSystem(others)), schema);
    }

    @Override
    public Connector connector() {
        return new SharedSessionConnector(session, "a schema in a transaction");
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public Session reader() {
        return session.share();
    }

    /** The connection may be one that others go on with: what was made goes before it is theirs. */
    @Override
    public void close() {
        try {
            Sql.execute(session.jdbc(), "ROLLBACK");
        } catch (SQLException e) {
            end(e);
        } finally {
            session.close();
        }
    }

    /** What a connection that can't roll back has begun ends with it. */
    private void end(SQLException reason) {
        try {
            session.jdbc().close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
