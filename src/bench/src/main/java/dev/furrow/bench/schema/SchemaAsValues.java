package dev.furrow.bench.schema;

import dev.furrow.bench.process.PostgresServer;
import dev.furrow.compare.Comparison;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Inspector;
import dev.furrow.postgres.PostgresSystem;
import dev.furrow.schema.Schema;
import dev.furrow.sqlite.SqliteSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A schema of many tables: read into values, beside the bare query that delivers the same facts, and compared with its like. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SchemaAsValues {
    /** A database of its own: dropping so many tables at once takes more locks than a server has. */
    private static final String DATABASE = "furrow_bench_schema";

    private static final String SCHEMA = "public";

    private static final String BARE_POSTGRES = """
            SELECT c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
                pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
              LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
              WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            UNION ALL SELECT c.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid), '', ''
              FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
              WHERE c.relnamespace = 'public'::regnamespace
            UNION ALL SELECT c.relname, x.relname, pg_catalog.pg_get_indexdef(x.oid), '', ''
              FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              WHERE c.relnamespace = 'public'::regnamespace""";

    private static final String BARE_SQLITE = """
            SELECT l.name, l.sql, c.name, c.type, c."notnull", c.dflt_value FROM sqlite_schema l, pragma_table_xinfo(l.name) c
              WHERE l.type = 'table'
            UNION ALL SELECT l.name, l.sql, k."from", k."table", k."to", k.on_delete
              FROM sqlite_schema l, pragma_foreign_key_list(l.name) k WHERE l.type = 'table'
            UNION ALL SELECT l.name, l.sql, i.name, i."unique", i.origin, '' FROM sqlite_schema l, pragma_index_list(l.name) i
              WHERE l.type = 'table'""";

    @Param({"postgresql", "sqlite"})
    String product = "sqlite";

    @Param("1000")
    int tables = 1000;

    private DatabaseSystem system = new SqliteSystem();
    private @Nullable PostgresServer server;
    private @Nullable Connection connection;
    private @Nullable Schema schema;
    private @Nullable Schema like;

    @Setup
    public void make() throws IOException, SQLException {
        if (product.equals("postgresql")) {
            PostgresServer opened = PostgresServer.open();
            server = opened;
            system = new PostgresSystem();
            opened.execute("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
            connection = new org.postgresql.Driver().connect(opened.urlOf(DATABASE), new Properties());
        } else {
            connection = new org.sqlite.JDBC().connect("jdbc:sqlite::memory:", new Properties());
        }
        for (String statement : new SampleSchema(tables).statements()) {
            execute(statement);
        }
        schema = read();
        like = read();
    }

    private Connection connected() {
        Connection its = connection;
        if (its == null) {
            throw new IllegalStateException("not set up");
        }
        return its;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connected().createStatement()) {
            statement.execute(sql);
        }
    }

    /** All of it, as values. */
    @Benchmark
    public Schema read() {
        return Inspector.of(system, connected(), SCHEMA).schema();
    }

    /** What the driver takes for a query with the same facts, each value fetched. */
    @Benchmark
    public long bareQuery() throws SQLException {
        long characters = 0;
        try (Statement statement = connected().createStatement();
                ResultSet rows = statement.executeQuery(product.equals("sqlite") ? BARE_SQLITE : BARE_POSTGRES)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    characters += value == null ? 0 : value.length();
                }
            }
        }
        return characters;
    }

    /** Two that are alike. */
    @Benchmark
    public Comparison compare() {
        Schema one = schema;
        Schema other = like;
        if (one == null || other == null) {
            throw new IllegalStateException("not set up");
        }
        return Comparison.of(one, other);
    }

    @TearDown
    public void close() throws IOException, SQLException {
        connected().close();
        PostgresServer opened = server;
        if (opened != null) {
            opened.execute("DROP DATABASE " + DATABASE);
            opened.close();
        }
    }
}
