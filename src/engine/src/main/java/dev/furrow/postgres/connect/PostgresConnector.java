package dev.furrow.postgres.connect;

import dev.furrow.database.Connector;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.LockName;
import dev.furrow.database.LockRequest;
import dev.furrow.database.Notices;
import dev.furrow.database.Session;
import dev.furrow.database.SessionState;
import dev.furrow.database.Sql;
import dev.furrow.database.health.ConnectionStep;
import dev.furrow.error.FurrowException;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The way into a database of PostgreSQL's. Nobody in this JVM has to wait for anybody else: the server sees to that. */
public final class PostgresConnector implements Connector {
    /** The database that each server has for whoever wants to do something about another one. */
    private static final String MAINTENANCE = "postgres";

    /** The database that others are made from, which is always there. */
    private static final String TEMPLATE = "template1";

    /** Somebody else has just made it: seen as a name that is taken, or as a row of the catalog that is there. */
    private static final Set<String> MADE_MEANWHILE = Set.of("42P04", "23505");

    private final PostgresUrl url;
    private final PostgresDriver driver;
    private final KeptConnections kept;
    private final boolean asksAgain;

    /** The lock that was taken last: what is opened while it is held has to be kept out by it. */
    private @Nullable PostgresLock lock;

    PostgresConnector(PostgresUrl url) {
        this(url, KeptConnections.NONE, false);
    }

    private PostgresConnector(PostgresUrl url, KeptConnections kept, boolean asksAgain) {
        this.url = url;
        this.driver = new PostgresDriver(url);
        this.kept = kept;
        this.asksAgain = asksAgain;
    }

    /** An application's pool keeps them itself, and has perhaps none to spare. */
    @Override
    public Connector keeping() {
        return driver.isLent() ? this : new PostgresConnector(url, new KeptConnections(true), false);
    }

    /** Returns one that keeps its connections where runs may make the schema that unqualified names mean. */
    public Connector keepingWhatChanges() {
        return new PostgresConnector(url, new KeptConnections(true), true);
    }

    @Override
    public void letGo() {
        kept.close();
    }

    @Override
    public DatabaseSystem system() {
        return url.system();
    }

    @Override
    public String display() {
        return url.display();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Session openForReading(Duration patience) {
        Session session = asked(() -> kept.reader(() -> open(Role.READER)));
        try {
            // Holds for each transaction that is begun, and sends nothing: a pooler may give this connection to others.
            session.jdbc().setReadOnly(true);
            return session;
        } catch (SQLException e) {
            session.close();
            throw PostgresConnectErrors.of(url, e);
        }
    }

    @Override
    public Session openForWriting(Duration patience) {
        PostgresLock held = lock;
        return held == null || held.isClosed() ? writer() : held.openBeside(this::writer);
    }

    private Session writer() {
        return asked(() -> kept.writer(() -> open(Role.WRITER)));
    }

    /** A kept connection knows the schema that names meant when it was opened; and it may have been ended meanwhile. */
    private Session asked(Supplier<Session> opening) {
        if (!asksAgain) {
            return opening.get();
        }
        Session session = opening.get();
        try {
            return session.inSchema(currentSchema(session.jdbc()));
        } catch (SQLException e) {
            PostgresDriver.closeQuietly(session.jdbc(), e);
            session.close();
            return opening.get();
        }
    }

    private static @Nullable String currentSchema(Connection connection) throws SQLException {
        return Sql.text(connection, "SELECT current_schema()").orElse(null);
    }

    /** A kept connection may be lost, too. */
    @Override
    public Optional<Session> openAfterLoss(Duration patience) {
        PostgresLock held = lock;
        return held == null || held.worker() == 0
                ? Optional.empty()
                : new LostSession(held.worker(), () -> open(Role.READER)).openAfter(patience);
    }

    @Override
    public List<ConnectionStep> steps(Duration patience) {
        return driver.isLent() ? Connector.super.steps(patience) : new ConnectionProbe(url, this).steps(patience);
    }

    @Override
    public void requireOwnSession() {
        try (Connection connection = driver.open()) {
            new TransactionPooling(url, driver).requireNone(connection);
        } catch (SQLException e) {
            throw PostgresConnectErrors.of(url, e);
        }
    }

    /** Returns whether there is a way into other databases of the server: none is lent by an application. */
    public boolean opensOthers() {
        return !driver.isLent();
    }

    /** Returns the way into another database of the same server, for the same user. */
    public PostgresConnector ofDatabase(String name) {
        return new PostgresConnector(url.ofDatabase(name));
    }

    /** Returns the database's name. */
    public String database() {
        return url.database();
    }

    /** Returns the server's hosts and ports. */
    public String address() {
        return url.address();
    }

    /** Whoever lends connections keeps the way in for himself. */
    @Override
    public Map<String, String> environment() {
        return driver.isLent() ? Map.of() : LibraryEnvironment.of(url);
    }

    private enum Role {
        READER,
        WRITER
    }

    private Session open(Role role) {
        Connection connection = driver.open();
        try {
            if (role == Role.READER) {
                Session.Facts facts = facts(connection, PostgresSettings.OF_READERS);
                return new Session(connection, facts, SessionState.UNTOUCHED, new Session.Nothing());
            }
            List<String> before = driver.isLent() ? LentPostgres.settings(connection) : List.of();
            Session.Facts facts = facts(connection, PostgresSettings.ALL);
            Notices notices = new Notices();
            Connection told = ToldConnection.of(connection, notices);
            return new Session(told, facts, new PostgresState(connection, before), new Session.Nothing())
                    .saying(notices);
        } catch (SQLException e) {
            PostgresDriver.closeQuietly(connection, e);
            throw PostgresConnectErrors.of(url, e);
        }
    }

    /** Asks for what doesn't change, and sets what the driver sets otherwise. */
    private Session.Facts facts(Connection connection, PostgresSettings settings) throws SQLException {
        // Said at the start of the connection; JDBC's metadata says it too, and takes long to load.
        String version = String.valueOf(connection.unwrap(PGConnection.class).getParameterStatus("server_version"));
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT current_schema(), current_user, " + settings.columns())) {
            row.next();
            return new Session.Facts(system(), display(), row.getString(1), row.getString(2), version);
        }
    }

    @Override
    public LockRequest requestLock(LockName name, String who) {
        return new PostgresLockRequest(url, new LockConnections(url, driver, kept), name, who, taken -> lock = taken);
    }

    @Override
    public boolean create(Duration patience) {
        if (driver.isLent() || isThere(patience)) {
            return false;
        }
        try (Session session = maintenance(patience)) {
            Sql.execute(session.jdbc(), "CREATE DATABASE " + Quoting.identifier(url.database()));
            return true;
        } catch (SQLException e) {
            if (MADE_MEANWHILE.contains(PostgresErrors.of(e).code())) {
                return false;
            }
            throw PostgresErrors.of(e).after("can't make database \"" + url.database() + "\"", e);
        }
    }

    /** Returns whether the server has this database. */
    public boolean isThere(Duration patience) {
        try {
            openForReading(patience).close();
            return true;
        } catch (FurrowException e) {
            if (!isMissing(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Opens another database of the same server, from which something can be done about this one; the usual one may be gone. */
    public Session maintenance(Duration patience) {
        try {
            return ofDatabase(MAINTENANCE).openForWriting(patience);
        } catch (FurrowException e) {
            if (!isMissing(e)) {
                throw e;
            }
            return ofDatabase(TEMPLATE).openForWriting(patience);
        }
    }

    private static boolean isMissing(FurrowException failure) {
        return failure.getCause() instanceof SQLException cause && "3D000".equals(cause.getSQLState());
    }
}
