package dev.furrow.bench.schemas;

import dev.furrow.bench.apply.SampleHistory;
import dev.furrow.bench.process.PostgresServer;
import dev.furrow.bench.process.Scratch;
import dev.furrow.bench.process.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Empty schemas to the head: psql started for each of them, some at a time, and Furrow's engine in a JVM of its own with as many workers. In
 * turn, in each round; ratios are taken within a round. Both send the same statements, a transaction and a row of the version's for each
 * revision. The times are those of whole processes.
 *
 * <p>System properties: {@code schemas}, {@code revisions}, {@code parallel}, {@code times} (rounds), and {@code psql}, the program: what
 * Debian has on the path is a script that takes eight times as long to start as the program that it looks for.
 */
public final class SchemasAgainstPsql {
    private static final String DATABASE = "furrow_bench_schemas";

    private final PostgresServer server;
    private final Path folder;
    private final int schemas = Integer.getInteger("schemas", 200);
    private final int revisions = Integer.getInteger("revisions", 20);
    private final int parallel = Integer.getInteger("parallel", 2);
    private final int times = Integer.getInteger("times", 5);
    private final String program = System.getProperty("psql", "psql");

    private SchemasAgainstPsql(PostgresServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Runs all rounds, and prints a table in Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.make();
                PostgresServer server = PostgresServer.open()) {
            new SchemasAgainstPsql(server, scratch.folder()).run();
        }
    }

    private void run() throws Exception {
        new SampleHistory(revisions).write(folder);
        List<Double> psql = new ArrayList<>();
        List<Double> furrow = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            double its = measured(psql());
            double ours = measured(furrow());
            psql.add(its);
            furrow.add(ours);
            ratios.add(ours / its);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d schemas of %d revisions, %d at a time | seconds | ratio |%n|---|---:|---:|%n"
                        + "| psql | %.2f | 1.00 |%n| Furrow | %.2f | %.2f (%.2f to %.2f) |%n",
                schemas,
                revisions,
                parallel,
                median(psql),
                median(furrow),
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }

    private double measured(List<String> words) throws Exception {
        server.execute(
                "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)", "CREATE DATABASE " + DATABASE, "CHECKPOINT");
        double took = Usage.of(folder, Map.of(), words).wall();
        requireTables();
        return took;
    }

    private void requireTables() throws SQLException {
        try (Connection connection =
                        Objects.requireNonNull(new org.postgresql.Driver().connect(jdbc(), new Properties()));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'tenant%'"
                        + " AND tablename ~ '^t[0-9]+$'")) {
            row.next();
            if (row.getInt(1) != schemas * revisions) {
                throw new IllegalStateException(row.getInt(1) + " of " + schemas * revisions + " tables");
            }
        }
    }

    private List<String> psql() {
        String each = program + " -X -q -v ON_ERROR_STOP=1 -d '" + libpq()
                + "' -c 'CREATE SCHEMA tenant{}' -c 'SET search_path TO" + " tenant{}' -f " + SampleHistory.BARE;
        return List.of("sh", "-c", "seq " + schemas + " | xargs -P " + parallel + " -I{} sh -c \"" + each + "\"");
    }

    private List<String> furrow() throws Exception {
        Path file = folder.resolve("schemas.txt");
        Files.writeString(
                file,
                IntStream.rangeClosed(1, schemas).mapToObj(n -> "tenant" + n).collect(Collectors.joining(",")));
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                InEachSchema.class.getName(),
                jdbc(),
                file.toString(),
                Integer.toString(parallel));
    }

    private String jdbc() {
        return "jdbc:postgresql://" + address() + "?user=" + part("user") + "&password=" + part("password");
    }

    private String libpq() {
        return "postgresql://" + part("user") + ":" + part("password") + "@" + address();
    }

    private String address() {
        return part("PGHOST") + ":" + part("PGPORT") + "/" + DATABASE;
    }

    private String part(String name) {
        return server.parts().getProperty(name, "");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
