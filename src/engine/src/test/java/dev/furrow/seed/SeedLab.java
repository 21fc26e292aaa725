package dev.furrow.seed;

import dev.furrow.journal.JournalEntry;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import dev.furrow.script.ClassPath;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.seed.model.TableRows;
import dev.furrow.seed.plan.SeedPlan;
import dev.furrow.seed.plan.SeedPlanner;
import dev.furrow.seed.plan.SeedProgress;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A project's seeds beside a database of either product. */
public final class SeedLab implements AutoCloseable {
    /** The dad jokes: users write jokes, and users like jokes. */
    public static final String JOKES = """
        CREATE TABLE users (id ${identity}, username VARCHAR(40) NOT NULL UNIQUE);
        CREATE TABLE jokes (id ${identity}, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE, body TEXT);
        CREATE TABLE likes (user_id INTEGER REFERENCES users (id), joke_id INTEGER REFERENCES jokes (id),
          PRIMARY KEY (user_id, joke_id));
        """;

    final Product product;
    public final Connection connection;
    public final List<String> journal = new ArrayList<>();
    public final List<String> heard = new ArrayList<>();
    private final Path base;
    private final @Nullable FreshDatabase fresh;

    private SeedLab(Product product, Path base, Connection connection, @Nullable FreshDatabase fresh) {
        this.product = product;
        this.base = base;
        this.connection = connection;
        this.fresh = fresh;
    }

    public static SeedLab on(Product product, Path base) throws SQLException {
        if (Databases.of(product) == Databases.POSTGRES) {
            FreshDatabase fresh = Postgres.freshDatabase();
            return new SeedLab(product, base, fresh.connect(), fresh);
        }
        Connection connection =
                new org.sqlite.JDBC().connect("jdbc:sqlite:" + base.resolve("test.db"), new Properties());
        return new SeedLab(product, base, connection, null);
    }

    /** Returns one beside a PostgreSQL database that others use after it, and that the caller drops. */
    public static SeedLab in(FreshDatabase shared, Path base) throws SQLException {
        return new SeedLab(Product.POSTGRESQL, base, shared.connect(), null);
    }

    /** Opens another connection to the same PostgreSQL database; the caller closes it. */
    public Connection another() throws SQLException {
        return Objects.requireNonNull(fresh).connect();
    }

    public SeedLab tables(String script) throws SQLException {
        String identity =
                product.equals(Product.POSTGRESQL) ? "SERIAL PRIMARY KEY" : "INTEGER PRIMARY KEY AUTOINCREMENT";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script.replace("${identity}", identity));
        }
        return this;
    }

    public SeedLab file(String name, String text) {
        Path path = base.resolve("seeds").resolve(name);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String name) {
        return base.resolve("seeds").resolve(name);
    }

    public SeedDatabase database() {
        return SeedDatabase.read(
                connection, Databases.of(product), product.equals(Product.POSTGRESQL) ? "public" : "main");
    }

    /** Returns the name of a table of the application. */
    public TableName table(String name) {
        return new TableName(product.equals(Product.POSTGRESQL) ? "public" : "", name);
    }

    public SeedRequest.Builder request() {
        Path seeds = base.resolve("seeds");
        return SeedRequest.in(
                        Files.isDirectory(seeds) ? List.of(new ScriptFolder("seeds", seeds)) : List.of(),
                        "seeds",
                        new JavaScripts(ClassPath.of(List.of()), base.resolve("target"), "test", 17))
                .own(List.of(table("furrow_version"), table("furrow_journal")));
    }

    public SeedPlan plan() {
        return plan(request());
    }

    public SeedPlan plan(SeedRequest.Builder request) {
        return planner(request).all();
    }

    public SeedPlan planUndo(SeedRequest.Builder request) {
        return planner(request).undo();
    }

    private SeedPlanner planner(SeedRequest.Builder request) {
        SeedRequest asked = request.build();
        SeedDatabase database = database();
        return new SeedPlanner(
                database, asked, SeedFormats.readers(asked, database.dialect().syntax()));
    }

    public Seeded seed() {
        return seed(request());
    }

    public Seeded seed(SeedRequest.Builder request) {
        return seed(request, this::write);
    }

    Seeded seed(SeedRequest.Builder request, SeedJournal records) {
        SeedPlanner planner = planner(request);
        return SeedRun.all(planner.run(planner.all()), records, progress());
    }

    public Seeded undo(SeedRequest.Builder request) {
        SeedPlanner planner = planner(request);
        return SeedRun.undo(planner.run(planner.undo()), this::write, progress());
    }

    private void write(JournalEntry.Action action, String detail, Duration took) {
        journal.add(action.word() + ": " + detail.replace("\n", ", "));
    }

    private SeedProgress progress() {
        return new SeedProgress() {
            @Override
            public void cleared(List<TableName> tables, Duration took) {
                heard.add("cleared " + tables.stream().map(TableName::name).toList());
            }

            @Override
            public void begins(Seed seed) {
                heard.add(seed.name() + " begins");
            }

            @Override
            public void filled(Seed seed, List<TableRows> rows, Duration took) {
                heard.add(seed.name() + " "
                        + rows.stream()
                                .map(row -> row.table().name() + "=" + row.rows())
                                .toList());
            }
        };
    }

    /** Returns the rows of a query, the values of each separated by a bar, NULL as a tilde. */
    public List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    values.add(value == null ? "~" : value);
                }
                found.add(String.join("|", values));
            }
        }
        return found;
    }

    public static List<String> names(List<Seed> seeds) {
        return seeds.stream().map(seed -> seed.file().name()).toList();
    }

    public static List<String> tableNames(List<TableName> tables) {
        return tables.stream().map(TableName::name).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (fresh != null) {
            fresh.close();
        }
    }
}
