package dev.furrow.postgres;

import dev.furrow.database.Connector;
import dev.furrow.database.QueryRows;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.connect.PostgresErrors;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that was given for replaying. It is taken only if it is empty or was taken before, which a schema of ours in it tells; one
 * run after the other uses it.
 */
final class GivenScratchDatabase implements ScratchDatabase {
    private static final String MARK = "furrow_scratch";
    private static final String OF_USERS =
            "left(n.nspname, 3) <> 'pg_' AND n.nspname NOT IN ('information_schema', '" + MARK + "')";

    /** Whatever clearing would take away, but for extensions. */
    private static final String SOMETHING = """
            WITH n AS (SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace n WHERE %s),
              found (class, oid, name) AS (
                SELECT 'pg_catalog.pg_class'::regclass, c.oid, c.relname FROM pg_catalog.pg_class c
                  WHERE c.relnamespace IN (SELECT oid FROM n) AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')
                UNION ALL SELECT 'pg_catalog.pg_proc'::regclass, p.oid, p.proname FROM pg_catalog.pg_proc p
                  WHERE p.pronamespace IN (SELECT oid FROM n)
                UNION ALL SELECT 'pg_catalog.pg_type'::regclass, t.oid, t.typname FROM pg_catalog.pg_type t
                  WHERE t.typnamespace IN (SELECT oid FROM n) AND t.typtype IN ('e', 'd', 'r')
                UNION ALL SELECT 'pg_catalog.pg_namespace'::regclass, n.oid, n.nspname FROM n WHERE n.nspname <> 'public')
            SELECT name FROM found f WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
              WHERE d.classid = f.class AND d.objid = f.oid AND d.deptype = 'e')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_extension e
                WHERE f.class = 'pg_catalog.pg_namespace'::regclass AND e.extnamespace = f.oid)
            ORDER BY class::oid = 'pg_catalog.pg_namespace'::regclass, name LIMIT 1""".formatted(OF_USERS);

    private final Connector connector;
    private final ScratchRequest request;
    private final Session open;

    private GivenScratchDatabase(Connector connector, ScratchRequest request, Session open) {
        this.connector = connector;
        this.request = request;
        this.open = open;
    }

    static GivenScratchDatabase open(PostgresSystem system, Connector connector, ScratchRequest request) {
        Session session = connector.openForWriting(request.patience());
        try {
            requireOther(session, request);
            lock(session.jdbc(), request);
            requireOurs(session.jdbc(), connector);
            GivenScratchDatabase database = new GivenScratchDatabase(connector, request, session);
            database.clear();
            database.prepare();
            return database;
        } catch (SQLException e) {
            session.close();
            throw system.error(e).after("can't replay revisions in " + connector.display(), e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static void requireOther(Session session, ScratchRequest request) throws SQLException {
        try (Session like = request.like().openForReading(request.patience())) {
            if (identity(session.jdbc()).equals(identity(like.jdbc()))) {
                throw new FurrowException(Diagnostic.of("scratchUrl names the application's own database")
                        .noting("Nothing was changed."));
            }
        }
    }

    private static String identity(Connection connection) throws SQLException {
        return Sql.text(
                        connection,
                        "SELECT pg_catalog.pg_postmaster_start_time() || ' ' || oid FROM pg_catalog.pg_database"
                                + " WHERE datname = pg_catalog.current_database()")
                .orElse("");
    }

    private static void lock(Connection connection, ScratchRequest request) throws SQLException {
        Sql.execute(
                connection,
                "SET lock_timeout = '" + Math.max(1, request.patience().toMillis()) + "ms'");
        Sql.execute(connection, "SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended('furrow scratch', 1))");
        Sql.execute(connection, "RESET lock_timeout");
    }

    private static void requireOurs(Connection connection, Connector connector) throws SQLException {
        if (Sql.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = '" + MARK + "'")
                .isPresent()) {
            return;
        }
        String found = Sql.text(connection, SOMETHING).orElse("");
        if (!found.isEmpty()) {
            throw new FurrowException(Diagnostic.of(connector.display()
                            + " can't be used to replay revisions in: it isn't empty (\"" + found + "\" is there)")
                    .noting("Nothing was changed.")
                    .advising(Advice.set("Name an empty database:", "scratchUrl", "postgres://.../scratch")));
        }
        Sql.execute(connection, "CREATE SCHEMA " + MARK);
    }

    private void clear() throws SQLException {
        List<String> statements = new ArrayList<>();
        QueryRows.each(
                open.jdbc(),
                "SELECT pg_catalog.quote_ident(n.nspname) FROM pg_catalog.pg_namespace n WHERE " + OF_USERS,
                row -> statements.add("DROP SCHEMA " + row.getString(1) + " CASCADE"));
        statements.add("CREATE SCHEMA " + Quoting.identifier("public"));
        for (String statement : statements) {
            Sql.execute(open.jdbc(), statement);
        }
    }

    /** A revision that needs an extension which the role can't make says so itself. */
    private void prepare() throws SQLException {
        try (Session like = request.like().openForReading(request.patience())) {
            for (String statement : ScratchDatabases.extensions(like.jdbc(), request)) {
                OwnScratchDatabase.prepare(open, statement);
            }
        }
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public String schema() {
        return request.schema();
    }

    @Override
    public Session reader() {
        return connector.openForReading(request.patience());
    }

    @Override
    public void close() {
        try (open) {
            clear();
        } catch (SQLException e) {
            throw PostgresErrors.of(e).after("can't clear " + connector.display(), e);
        }
    }
}
