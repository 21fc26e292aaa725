package dev.furrow.database;

import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
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
        Dialect dialect = Databases.of(product).dialect(schema);
        StringBuilder sent = new StringBuilder();
        List<RecordedOperation> its = new ArrayList<>();
        for (RecordedOperation call : calls) {
            if (call.products().contains(product)) {
                its.add(call);
            }
        }
        for (List<RecordedOperation> group : dialect.neighbours(its)) {
            List<Command> commands =
                    group.size() == 1 ? dialect.commands(group.get(0).operation()) : dialect.together(group);
            for (Command command : commands) {
                send(dialect, command, sent);
            }
        }
        return sent.toString();
    }

    private void send(Dialect dialect, Command command, StringBuilder sent) throws SQLException {
        if (command instanceof Command.Live live) {
            for (Command part : dialect.expand(live, schema())) {
                send(dialect, part, sent);
            }
        } else if (command instanceof Command.Require require) {
            sent.append(require.text()).append(";\n");
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(require.text())) {
                if (found.next()) {
                    throw new SQLException(found.getString(1));
                }
            }
        } else {
            String text = text(command);
            sent.append(text).append(";\n");
            execute(text);
        }
    }

    private static String text(Command command) {
        if (command instanceof Command.Sql sql) {
            return sql.text();
        }
        if (command instanceof Command.Verbatim verbatim) {
            return verbatim.text();
        }
        return command instanceof Command.Outside outside ? outside.text() : ((Command.Script) command).text();
    }

    public List<SchemaEntry> schema() throws SQLException {
        List<SchemaEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY rowid")) {
            while (rows.next()) {
                entries.add(
                        new SchemaEntry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return entries;
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
