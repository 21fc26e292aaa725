package dev.furrow.testing;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user's project in a folder, and the database that it works on. */
public final class Project {
    private final Path folder;
    private final String url;
    private String environment = "";
    private String schema = "";

    private Project(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /** Returns a project on a SQLite file of its own. */
    public static Project onSqlite(Path folder) {
        return new Project(folder, "jdbc:sqlite:" + folder.resolve("dev.db"));
    }

    /** Returns a project on any database. */
    public static Project on(String url, Path folder) {
        return new Project(folder, url);
    }

    /** Puts it into production, in a schema. */
    public Project inProduction(String itsSchema) {
        environment = "production";
        schema = itsSchema;
        return this;
    }

    public Path folder() {
        return folder;
    }

    public String url() {
        return url;
    }

    /** Returns the schema in which it is in production; empty in development. */
    public String schema() {
        return schema;
    }

    /** Writes {@code src/main/migrations/<name>}. */
    public Project revision(String name, String text) {
        return file("src/main/migrations/" + name, text);
    }

    /**
     * Writes a revision with no way back.
     *
     * @param words what stands behind {@code migrate:up}
     */
    public Project step(String id, String parent, String words, String statements) {
        return revision(id + ".sql", """
                -- step
                --
                -- revision: %s
                -- down-revision: %s

                -- migrate:up %s
                %s;
                """.formatted(id, parent, words, statements));
    }

    /** Writes {@code src/main/seeds/<name>}. */
    public Project seed(String name, String text) {
        return file("src/main/seeds/" + name, text);
    }

    /** Writes any file of the project. */
    public Project file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes any file of the project. */
    public Project remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the revisions of another project, whatever folder of it they lie in. */
    public Project revisionsOf(Path other) {
        try (Stream<Path> files = Files.walk(other.resolve("src/main/migrations"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file("src/main/migrations/" + file.getFileName(), Files.readString(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns settings for the project, to which a test may add. */
    public Settings.Builder settings() {
        return Settings.builder()
                .baseDir(folder)
                .url(url)
                .environment(environment)
                .schema(schema);
    }

    /** Opens the engine on the project. */
    public Furrow furrow() {
        return Furrow.open(settings().build());
    }

    /** Opens the engine on the project, with a listener. */
    public Furrow furrow(Progress progress) {
        return Furrow.open(settings().build(), progress);
    }

    /** Runs SQL on the database, beside the engine. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the rows of a query, columns separated by {@code |}. */
    public List<String> query(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
