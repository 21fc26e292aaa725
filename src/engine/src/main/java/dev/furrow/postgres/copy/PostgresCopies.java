package dev.furrow.postgres.copy;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.database.copy.BackupFile;
import dev.furrow.database.copy.DatabaseCopies;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.connect.PostgresConnector;
import dev.furrow.sql.Quoting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies databases by pg_dump and pg_restore in their own format, and beside each other on one server from templates. */
public final class PostgresCopies implements DatabaseCopies {
    /** Somebody is connected to the template, or the role may not copy it. */
    private static final Set<String> NO_TEMPLATE = Set.of("55006", "42501");

    private final PostgresConnector connector;
    private final String schema;
    private final Duration patience;
    private final String path;

    /**
     * Copies a database.
     *
     * @param schema the application's own, to copy it alone; empty for the whole database
     * @param path where the programs are looked for
     */
    public PostgresCopies(PostgresConnector connector, String schema, Duration patience, String path) {
        this.connector = connector;
        this.schema = schema;
        this.patience = patience;
        this.path = path;
    }

    @Override
    public String name() {
        return connector.database() + (schema.isEmpty() ? "" : "." + schema);
    }

    @Override
    public String ending() {
        return "dump";
    }

    /** Of a schema that is missing pg_dump says that it matches nothing, and fails. */
    @Override
    public boolean isThere() {
        if (schema.isEmpty()) {
            return true;
        }
        try (Session session = connector.openForReading(patience)) {
            return Emptiness.hasSchema(session.jdbc(), schema);
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't look at " + connector.display(), e);
        }
    }

    @Override
    public void write(BackupFile file) {
        ClientProgram dump = dump();
        file.write(draft -> dump.run(dumping(draft), connector.environment()));
    }

    private ClientProgram dump() {
        ClientProgram dump = ClientProgram.find("pg_dump", path);
        dump.requireFor(serverVersion());
        return dump;
    }

    private String serverVersion() {
        try (Session session = connector.openForReading(patience)) {
            return session.serverVersion();
        }
    }

    private List<String> dumping(Path draft) {
        List<String> arguments = new ArrayList<>(List.of(
                "--format=custom", "--no-password", "--lock-wait-timeout=" + patience.toMillis(), "--file=" + draft));
        if (!schema.isEmpty()) {
            arguments.add("--schema=" + Quoting.identifier(schema));
        }
        return arguments;
    }

    @Override
    public void read(Path file) {
        ClientProgram restore = ClientProgram.find("pg_restore", path);
        List<String> arguments = new ArrayList<>(List.of(
                "--dbname=dbname='" + connector.database().replace("\\", "\\\\").replace("'", "\\'") + "'",
                "--no-password",
                "--single-transaction",
                "--exit-on-error"));
        try (Session session = connector.openForReading(patience)) {
            restore.requireFor(session.serverVersion());
            arguments.addAll(fitting(session.jdbc()));
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't look at " + connector.display(), e);
        }
        arguments.add(file.toString());
        restore.run(arguments, connector.environment());
    }

    /** Only a superuser may give things to their owners; who isn't one owns all that is restored. */
    private List<String> fitting(Connection connection) throws SQLException {
        Emptiness.require(connection, schema, connector.display());
        List<String> arguments = new ArrayList<>();
        if (!schema.isEmpty() && Emptiness.hasSchema(connection, schema)) {
            arguments.add("--schema=" + schema);
        }
        if (!isSuperuser(connection)) {
            arguments.addAll(List.of("--no-owner", "--no-privileges"));
        }
        return arguments;
    }

    private static boolean isSuperuser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('is_superuser') = 'on'")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void copyTo(DatabaseCopies other) {
        PostgresCopies target = (PostgresCopies) other;
        PostgresConnector copy = target.connector;
        if (copy.isThere(patience)) {
            throw new FurrowException(Diagnostic.of(copy.display() + " is there already and was left as it is")
                    .advising(Advice.set("Name another database:", "to", "URL")));
        }
        boolean isNeighbour = connector.address().equals(copy.address());
        if (!isNeighbour || !copiedAsTemplate(copy)) {
            copiedThroughFile(target);
        }
    }

    private boolean copiedAsTemplate(PostgresConnector copy) {
        try (Session session = copy.maintenance(patience)) {
            Sql.execute(
                    session.jdbc(),
                    "CREATE DATABASE " + Quoting.identifier(copy.database()) + " TEMPLATE "
                            + Quoting.identifier(connector.database()));
            return true;
        } catch (SQLException e) {
            DatabaseError error = connector.system().error(e);
            if (NO_TEMPLATE.contains(error.code())) {
                return false;
            }
            throw error.after("can't make database \"" + copy.database() + "\"", e);
        }
    }

    private void copiedThroughFile(PostgresCopies target) {
        ClientProgram dump = dump();
        try {
            Path draft = Files.createTempFile("furrow-", ".dump");
            try {
                dump.run(dumping(draft), connector.environment());
                target.made(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of("can't keep a copy of " + connector.display() + ": " + e.getMessage()), e);
        }
    }

    /** Makes this database from a file, or leaves none. */
    private void made(Path file) {
        connector.create(patience);
        try {
            read(file);
        } catch (FurrowException e) {
            drop();
            throw e;
        }
    }

    private void drop() {
        try (Session session = connector.maintenance(patience)) {
            Sql.execute(session.jdbc(), "DROP DATABASE IF EXISTS " + Quoting.identifier(connector.database()));
        } catch (SQLException e) {
            throw connector.system().error(e).after("can't take half a copy away: " + connector.display(), e);
        }
    }
}
