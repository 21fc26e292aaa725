package dev.furrow.autogenerate;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.schema.Product;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project whose models are a script of DDL. */
final class ModelLab implements AutoCloseable {
    static final AutogenerateRequest PLAIN = request(List.of(), Set.of());

    private final Path folder;
    private final Settings.Builder settings;
    private @Nullable FreshDatabase database;

    ModelLab(Product product, Path folder) {
        this.folder = folder;
        this.settings = Settings.builder().baseDir(folder).set(Setting.MODELS, "schema.sql", "the test");
        if (product.equals(Product.SQLITE)) {
            settings.url("jdbc:sqlite:dev.db");
        } else {
            FreshDatabase fresh = Postgres.freshDatabase();
            database = fresh;
            settings.url(fresh.url());
        }
        try {
            Files.createDirectories(folder.resolve("src/main/migrations"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AutogenerateRequest request(List<String> renames, Set<String> drops) {
        return new AutogenerateRequest(NewRevision.of(""), AutogenerateRequest.From.REVISIONS, renames, drops);
    }

    ModelLab inSchema(String schema) {
        settings.schema(schema);
        return this;
    }

    ModelLab models(String ddl) {
        write("schema.sql", ddl);
        return this;
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Furrow furrow() {
        return Furrow.open(settings.build());
    }

    /** Writes the revision for the models, and returns the file's text without its header; empty where none is missing. */
    String generate(AutogenerateRequest request) {
        try (Furrow furrow = furrow()) {
            return furrow.autogenerate(request)
                    .revision()
                    .map(written -> body(written.file()))
                    .orElse("");
        }
    }

    /** Returns the id of the only head. */
    String head() {
        try (Furrow furrow = furrow()) {
            return furrow.heads().get(0).id().value();
        }
    }

    /** Runs statements on the live database. */
    void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns how many rows a table of the live database has. */
    int count(String table) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String url() {
        return database == null ? "jdbc:sqlite:" + folder.resolve("dev.db") : database.url();
    }

    String body(String file) {
        try {
            String text = Files.readString(folder.resolve(file));
            int up = text.indexOf("  @Override\n");
            return text.substring(up, text.length() - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
