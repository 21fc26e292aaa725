package dev.furrow.database;

import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An empty database that runs a list of operations and tells what it was sent. */
public final class CaseDatabase implements AutoCloseable {
    static final String BEFORE = """
            CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT, email TEXT, age VARCHAR(3));
            CREATE TABLE notes (
              id INTEGER NOT NULL PRIMARY KEY, user_id INTEGER, title VARCHAR(80) DEFAULT 'none' NOT NULL UNIQUE);
            CREATE INDEX notes_title_idx ON notes (title);
            CREATE TABLE plain (a INTEGER NOT NULL, b INTEGER NOT NULL);
            INSERT INTO users VALUES (1, 'ann', 'Ann@example.com', '20');
            INSERT INTO notes VALUES (1, 1, 'first');
            INSERT INTO plain VALUES (1, 2);
            """;

    private final Product product;
    private final Connection connection;
    private final @Nullable FreshDatabase postgres;

    private CaseDatabase(Product product, Connection connection, @Nullable FreshDatabase postgres) {
        this.product = product;
        this.connection = connection;
        this.postgres = postgres;
    }

    public static CaseDatabase of(Product product) throws SQLException {
        CaseDatabase database;
        if (product.equals(Product.SQLITE)) {
            Connection memory = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
            database = new CaseDatabase(product, memory, null);
        } else {
            FreshDatabase fresh = Postgres.freshDatabase();
            database = new CaseDatabase(product, fresh.connect(), fresh);
            database.execute("CREATE SCHEMA jokes");
        }
        return database;
    }

    /** Returns a database that has {@link #BEFORE} in it. */
    static CaseDatabase filled(Product product) throws SQLException {
        CaseDatabase database = of(product);
        for (String sql : BEFORE.split(";\n", -1)) {
            if (!sql.isBlank()) {
                database.execute(sql);
            }
        }
        return database;
    }

    public Connection connection() {
        return connection;
    }

    /** Runs what {@code revision} wants, and returns the statements. */
    String run(Consumer<Operations> revision, String schema) throws SQLException {
        return run(Operations.record("Case.java", revision), schema);
    }

    /** Runs {@code calls}, and returns the statements. */
    public String run(List<RecordedOperation> calls, String schema) throws SQLException {
        StringBuilder sent = new StringBuilder();
        for (StepStatement statement : statements(calls, product, schema)) {
            for (StepStatement part : statement.on(connection)) {
                sent.append(part.text()).append(";\n");
                send(part);
            }
        }
        return sent.toString();
    }

    /** Returns what a database is sent for those of {@code calls} that are for it, as a step outside a transaction sends it. */
    static List<StepStatement> statements(List<RecordedOperation> calls, Product product, String schema) {
        List<RecordedOperation> its =
                calls.stream().filter(call -> call.products().contains(product)).toList();
        Dialect dialect = Databases.of(product).dialect(schema);
        return dialect.statements(its, new AuthorsSql(dialect.syntax(), false, false, UnaryOperator.identity()));
    }

    private void send(StepStatement statement) throws SQLException {
        if (statement instanceof StepStatement.Require) {
            Optional<String> found = Sql.text(connection, statement.text());
            if (found.isPresent()) {
                throw new SQLException(found.get());
            }
        } else {
            execute(statement.text());
        }
    }

    public List<SchemaEntry> schema() throws SQLException {
        return LiveSchema.read(connection).entries();
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
