package dev.furrow.postgres.connect;

import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Advisory locks of a session, each on a connection of its own that is in autocommit: a transaction left open there would have
 * {@code CREATE INDEX CONCURRENTLY} wait for its end. See "Advisory Locks" in PostgreSQL's manual.
 */
final class PostgresLocks {
    private static final String TRY = "SELECT pg_try_advisory_lock(?), pg_backend_pid()";

    // A server may throw out whoever is idle, as the lock's connection is throughout a step (from 14 on).
    private static final String SAY_WHO = """
            SELECT set_config('application_name', ?, false),
              (SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout')""";

    // The view of sessions may hide any of its columns from who is not their owner.
    private static final String HOLDER = """
            SELECT l.pid, a.usename, a.application_name
            FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.classid::bigint = ? AND l.objid::bigint = ?""";

    private final PostgresUrl url;
    private final PostgresDriver driver;

    PostgresLocks(PostgresUrl url, PostgresDriver driver) {
        this.url = url;
        this.driver = driver;
    }

    Optional<Lock> tryLock(LockName name, String who) {
        Connection connection = driver.openForShortQuestions();
        try {
            Optional<Lock> lock = tryLock(connection, name, who);
            if (lock.isEmpty()) {
                connection.close();
            }
            return lock;
        } catch (SQLException e) {
            PostgresDriver.closeQuietly(connection, e);
            throw PostgresFailure.of(url, e);
        }
    }

    private Optional<Lock> tryLock(Connection connection, LockName name, String who) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY)) {
            statement.setLong(1, key(connection.getCatalog(), name));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
                int process = row.getInt(2);
                sayWho(connection, LockHolder.of(who, Instant.now()).words());
                return Optional.of(new PostgresLock(url, connection, process));
            }
        }
    }

    private static void sayWho(Connection connection, String words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY_WHO)) {
            statement.setString(1, asApplicationName(words));
            statement.execute();
        }
    }

    /** The server keeps 63 bytes of an application's name, and of those only what ASCII prints. */
    private static String asApplicationName(String words) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(words.length(), 63); i++) {
            char c = words.charAt(i);
            name.append(c >= ' ' && c <= '~' ? c : '?');
        }
        return name.toString();
    }

    Optional<LockHolder> holder(LockName name) {
        try (Connection connection = driver.openForShortQuestions();
                PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            long key = key(connection.getCatalog(), name);
            statement.setLong(1, key >>> 32);
            statement.setLong(2, key & 0xffff_ffffL);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(holder(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw PostgresFailure.of(url, e);
        }
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        String words = row.getString("application_name");
        Optional<LockHolder> known = words == null ? Optional.empty() : LockHolder.parse(words);
        if (known.isPresent()) {
            return known.get();
        }
        String user = row.getString("usename");
        String process = "server process " + row.getInt("pid");
        return LockHolder.of(user == null ? process : "database user " + user + " (" + process + ")");
    }

    /** Returns the first 64 bits of a SHA-256: what other programs lock is elsewhere with near certainty. */
    private static long key(String database, LockName name) {
        String text = "furrow\0" + database + "\0" + name.schema() + "\0" + name.versionTable();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
