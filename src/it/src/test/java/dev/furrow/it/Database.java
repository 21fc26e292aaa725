package dev.furrow.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.sqlite.JDBC;

/**
 * A look into the database that a project left behind, for its {@code verify.groovy}:
 *
 * <pre>
 * try (var database = Database.sqlite(basedir)) {
 *     assert database.rows('SELECT id, username FROM users') == ['1 | Demo', '2 | marnie']
 * }
 * </pre>
 */
public final class Database implements AutoCloseable {
    private static final String SQLITE_TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'" + " ORDER BY name";
    private static final String POSTGRES_TABLES = "SELECT schemaname || '.' || tablename FROM pg_tables"
            + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    private final Connection connection;
    private final String tables;

    private Database(Connection connection, String tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** Opens {@code dev.db} in a project's folder. */
    public static Database sqlite(File project) throws SQLException {
        return sqlite(project, "dev.db");
    }

    /**
     * Opens a file of a project.
     *
     * @throws IllegalStateException if there is no such file, which SQLite would make
     */
    public static Database sqlite(File project, String file) throws SQLException {
        File path = new File(project, file);
        if (!path.isFile()) {
            throw new IllegalStateException("there is no " + path);
        }
        return new Database(new JDBC().connect("jdbc:sqlite:" + path, new Properties()), SQLITE_TABLES);
    }

    /** Opens a project's database on the run's server, as the one who may see everything. */
    public static Database postgres(File project) throws SQLException, IOException {
        return connect(Access.read(target(project)).jdbcUrl(project.getName()));
    }

    /** Makes a project's database on the run's server, empty even if an earlier run left one there. */
    public static Database fresh(File project) throws SQLException, IOException {
        Access access = Access.read(target(project));
        try (Database admin = admin(access)) {
            admin.run(access.dropDatabase(project.getName()));
            admin.run(access.createDatabase(project.getName()));
        }
        return postgres(project);
    }

    /** Returns the URL of a project's database as platforms hand it out, which psql takes as well. */
    public static String url(File project) throws IOException {
        return Access.read(target(project)).url(project.getName());
    }

    static Database admin(Access access) throws SQLException {
        return connect(access.admin());
    }

    /** Runs a statement. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a query's rows in its order, each as its values with {@code " | "} between them, {@code null} for an absent one. */
    public List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    /** Returns the names of all tables, sorted; on PostgreSQL {@code schema.table}. */
    public List<String> tables() throws SQLException {
        return rows(tables);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(result.getObject(i)));
        }
        return String.join(" | ", values);
    }

    /** The projects are copied to {@code target/projects/<name>}, and the server's properties lie in {@code target}. */
    private static Path target(File project) {
        return project.toPath().resolve("../..").normalize();
    }

    private static Database connect(String url) throws SQLException {
        Connection connection = new Driver().connect(url, new Properties());
        if (connection == null) {
            throw new IllegalStateException(Server.VARIABLE + " is no JDBC URL of a PostgreSQL");
        }
        return new Database(connection, POSTGRES_TABLES);
    }
}
