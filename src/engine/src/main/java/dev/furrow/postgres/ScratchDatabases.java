package dev.furrow.postgres;

import dev.furrow.database.QueryRows;
import dev.furrow.database.ScratchDatabase;
import dev.furrow.database.ScratchRequest;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.connect.PostgresConnector;
import dev.furrow.postgres.connect.PostgresErrors;
import dev.furrow.postgres.health.PostgresHealth;
import dev.furrow.sql.Quoting;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Finds a place for a database to throw away: a new one beside the other, where the role may make one, else a schema in a transaction
 * that is never committed.
 */
final class ScratchDatabases {
    /** What all of them are called at the beginning, so that what a kill left over is found. */
    private static final String PREFIX = "furrow_scratch_";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Beside a missing right, that somebody uses a database. */
    private static final Set<String> PASSED_OVER = Set.of(INSUFFICIENT_PRIVILEGE, "55006");

    private static final String MISSING_DATABASE = "3D000";

    private static final int ATTEMPTS = 10;

    /** Keeps one from clearing away what another beside the same database has just made and not yet opened. */
    private static final String LOCK = "pg_catalog.hashtextextended('furrow scratch', 0)";

    private final PostgresSystem system;
    private final ScratchRequest request;

    ScratchDatabases(PostgresSystem system, ScratchRequest request) {
        this.system = system;
        this.request = request;
    }

    ScratchDatabase open() {
        if (request.at() != null) {
            return GivenScratchDatabase.open(system, request.at(), request);
        }
        if (request.like() instanceof PostgresConnector server && !server.opensOthers()) {
            return inTransaction(new SQLException("no other database of the server is lent"));
        }
        try (Session like = request.like().openForWriting(request.patience())) {
            return beside(like.jdbc());
        } catch (SQLException e) {
            if (!PostgresErrors.of(e).code().equals(INSUFFICIENT_PRIVILEGE)) {
                throw PostgresErrors.of(e).after("can't make a database to replay revisions in", e);
            }
            return inTransaction(e);
        }
    }

    private ScratchDatabase beside(Connection like) throws SQLException {
        Sql.execute(like, "SELECT pg_catalog.pg_advisory_lock(" + LOCK + ")");
        try {
            clear(like);
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                try {
                    return make(like);
                } catch (SQLException | RuntimeException e) {
                    if (!isGone(e)) {
                        throw e;
                    }
                }
            }
            return make(like);
        } finally {
            Sql.execute(like, "SELECT pg_catalog.pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private ScratchDatabase make(Connection like) throws SQLException {
        String name = newName();
        Sql.execute(like, "CREATE DATABASE " + name + " TEMPLATE template0" + locale(like));
        try {
            for (String setting : settings(like)) {
                unlessDenied(like, "ALTER DATABASE " + name + " SET " + setting);
            }
            PostgresConnector connector = (PostgresConnector) request.like();
            return OwnScratchDatabase.open(connector, name, extensions(like, request), request);
        } catch (SQLException | RuntimeException e) {
            Sql.execute(like, "DROP DATABASE IF EXISTS " + name);
            throw e;
        }
    }

    /**
     * A lock is a database's own ("Advisory Locks" in PostgreSQL's manual): a run beside another database of the server doesn't wait for
     * this one, and may take what this one is about to open for left over.
     */
    private static boolean isGone(Exception failure) {
        Throwable said = failure instanceof FurrowException ? failure.getCause() : failure;
        return said instanceof SQLException refusal && MISSING_DATABASE.equals(refusal.getSQLState());
    }

    static String newName() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return PREFIX + HexFormat.of().formatHex(random);
    }

    /** Drops what a run left that was killed: nobody is connected to it. */
    private static void clear(Connection like) throws SQLException {
        List<String> left = new ArrayList<>();
        QueryRows.each(like, PostgresHealth.LEFTOVERS, row -> left.add(row.getString(1)));
        for (String name : left) {
            unlessDenied(like, "DROP DATABASE IF EXISTS " + Quoting.identifier(name));
        }
    }

    /** An administrator's settings are for an administrator to set; a leftover may be somebody's who is just about to use it. */
    private static void unlessDenied(Connection like, String statement) throws SQLException {
        try {
            Sql.execute(like, statement);
        } catch (SQLException e) {
            if (!PASSED_OVER.contains(PostgresErrors.of(e).code())) {
                throw e;
            }
        }
    }

    /** Other providers' locales are the template's. */
    private static String locale(Connection like) throws SQLException {
        return Sql.text(like, """
                        SELECT pg_catalog.format(' ENCODING %L', pg_catalog.pg_encoding_to_char(encoding))
                          || CASE coalesce(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c') WHEN 'c'
                            THEN pg_catalog.format(' LC_COLLATE %L LC_CTYPE %L', datcollate, datctype) ELSE '' END
                        FROM pg_catalog.pg_database d WHERE datname = pg_catalog.current_database()""").orElse("");
    }

    /** Returns what {@code ALTER DATABASE ... SET} gave the other database; lists are kept in the words that they were set with. */
    private static List<String> settings(Connection like) throws SQLException {
        List<String> settings = new ArrayList<>();
        QueryRows.each(like, """
                SELECT pg_catalog.quote_ident(left(s.setting, strpos(s.setting, '=') - 1)) || ' = '
                  || CASE WHEN s.setting LIKE 'search\\_path=%' THEN substr(s.setting, 13)
                    ELSE pg_catalog.quote_literal(substr(s.setting, strpos(s.setting, '=') + 1)) END
                FROM pg_catalog.pg_db_role_setting r JOIN pg_catalog.pg_database d ON d.oid = r.setdatabase,
                  unnest(r.setconfig) s(setting)
                WHERE d.datname = pg_catalog.current_database() AND r.setrole = 0""", row -> settings.add(row.getString(1)));
        return settings;
    }

    /** Returns what makes the extensions that no revision makes itself, each in the schema where it is. */
    static List<String> extensions(Connection like, ScratchRequest request) throws SQLException {
        List<String> statements = new ArrayList<>();
        QueryRows.each(like, """
                SELECT pg_catalog.quote_ident(n.nspname), pg_catalog.quote_ident(e.extname), e.extname
                FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
                WHERE e.extname <> 'plpgsql' ORDER BY e.oid""", row -> {
            if (!request.extensions().contains(row.getString(3))) {
                statements.add("CREATE SCHEMA IF NOT EXISTS " + row.getString(1));
                statements.add("CREATE EXTENSION IF NOT EXISTS " + row.getString(2) + " SCHEMA " + row.getString(1)
                        + " CASCADE");
            }
        });
        return statements;
    }

    private ScratchDatabase inTransaction(SQLException denied) {
        Session session = request.like().openForWriting(request.patience());
        try {
            return ScratchInTransaction.begin(session, newName());
        } catch (SQLException e) {
            session.close();
            if (!PostgresErrors.of(e).code().equals(INSUFFICIENT_PRIVILEGE)) {
                throw PostgresErrors.of(e).after("can't make a schema to replay revisions in", e);
            }
            e.addSuppressed(denied);
            throw denied(session.user(), e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static FurrowException denied(String user, SQLException cause) {
        return new FurrowException(
                Diagnostic.of("there is no place to replay revisions in: \"" + user
                                + "\" may make neither a database nor a schema")
                        .advising(
                                Advice.set("Name an empty database for it:", "scratchUrl", "postgres://.../scratch"),
                                Advice.literal(
                                        "Or let the role make one:",
                                        "ALTER ROLE " + Quoting.identifier(user) + " CREATEDB")),
                cause);
    }
}
