package dev.furrow.postgres.connect;

import dev.furrow.database.Lock;
import dev.furrow.database.LockHolder;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an advisory lock of a session, on a connection of its own that is in autocommit: a transaction left open there would have
 * {@code CREATE INDEX CONCURRENTLY} wait for its end. It is opened when it is first needed, asked again and again, and becomes the
 * lock's. See "Advisory Locks" in PostgreSQL's manual.
 */
final class PostgresLockRequest implements LockRequest {
    private static final String TRY = "SELECT pg_try_advisory_lock(?), pg_backend_pid(), " + ClusterNode.IN_CLUSTER;

    // A server may throw out whoever is idle, as the lock's connection is throughout a step (from 14 on).
    private static final String SAY_WHO = """
            SELECT pg_try_advisory_lock(?), set_config('application_name', ?, false),
              CASE WHEN current_setting('idle_session_timeout', true) IS NOT NULL
                THEN set_config('idle_session_timeout', '0', false) END""";

    // The view of sessions may hide any of its columns from who is not their owner.
    private static final String HOLDER = """
            SELECT l.pid, a.usename, a.application_name
            FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND l.classid::bigint = ? AND l.objid::bigint = ?""";

    private final PostgresUrl url;
    private final LockConnections connections;
    private final LockName name;
    private final String who;
    private final Consumer<PostgresLock> taken;
    private @Nullable Connection connection;

    /**
     * Asks for nothing yet.
     *
     * @param taken gets the lock before who asked for it does
     */
    PostgresLockRequest(
            PostgresUrl url, LockConnections connections, LockName name, String who, Consumer<PostgresLock> taken) {
        this.url = url;
        this.connections = connections;
        this.name = name;
        this.who = who;
        this.taken = taken;
    }

    private Connection connection() {
        Connection open = connection;
        if (open == null) {
            open = connections.take();
            connection = open;
            connections.requireOwnSession(open);
        }
        return open;
    }

    @Override
    public Optional<Lock> tryAcquire() {
        Connection asked = connection();
        try (PreparedStatement statement = asked.prepareStatement(TRY)) {
            long key = key(asked);
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
                if (row.getBoolean(3)) {
                    new ClusterNode(url, asked).requireCoordinator();
                }
                int process = row.getInt(2);
                long sign = sayWho(asked, LockHolder.of(who, Instant.now()).words());
                connection = null;
                PostgresLock lock =
                        new PostgresLock(url, asked, connections, new PostgresLock.Keys(process, key, sign));
                taken.accept(lock);
                return Optional.of(lock);
            }
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    /** Returns a number that nobody else locks: as long as it is locked, so is what was asked for. */
    private static long sayWho(Connection connection, String words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY_WHO)) {
            while (true) {
                long sign = ThreadLocalRandom.current().nextLong();
                statement.setLong(1, sign);
                statement.setString(2, asApplicationName(words));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return sign;
                    }
                }
            }
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

    @Override
    public Optional<LockHolder> holder() {
        Connection asked = connection();
        try (PreparedStatement statement = asked.prepareStatement(HOLDER)) {
            long key = key(asked);
            statement.setLong(1, key >>> 32);
            statement.setLong(2, key & 0xffff_ffffL);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(holder(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        String words = row.getString("application_name");
        Optional<LockHolder> known = words == null ? Optional.empty() : LockHolder.parse(words);
        int process = row.getInt("pid");
        return known.orElse(unknown(row.getString("usename"), "server process " + process))
                .endedBy("SELECT pg_terminate_backend(" + process + ");");
    }

    private static LockHolder unknown(@Nullable String user, String process) {
        return LockHolder.of(user == null ? process : "database user " + user + " (" + process + ")");
    }

    /**
     * Returns the first 64 bits of a SHA-256: what other programs lock is elsewhere with near certainty. A script for psql makes the
     * same key in SQL, in {@code PsqlClient}.
     */
    private long key(Connection asked) throws SQLException {
        String text = "furrow\0" + asked.getCatalog() + "\0" + name.schema() + "\0" + name.versionTable();
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            connections.giveBack(open);
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }
}
