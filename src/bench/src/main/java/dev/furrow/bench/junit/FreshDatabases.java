package dev.furrow.bench.junit;

import dev.furrow.bench.apply.SampleHistory;
import dev.furrow.bench.process.PostgresServer;
import dev.furrow.bench.process.Scratch;
import dev.furrow.junit.FurrowDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Tests that do next to nothing, each with a database of its own at the head: what JUnit says they took, from making the database to taking
 * it away. System property: {@code revisions}.
 */
public final class FreshDatabases implements TestExecutionListener {
    private static final int TESTS = 40;

    private final List<Double> milliseconds = new ArrayList<>();
    private long began;

    private FreshDatabases() {}

    /** What is measured; never run as a test of ours. */
    @FurrowDatabase(perMethod = true)
    static class EachHasOne {
        @RepeatedTest(TESTS)
        void looks(Connection connection) throws SQLException {
            connection.createStatement().close();
        }
    }

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws Exception {
        int revisions = Integer.getInteger("revisions", 100);
        try (Scratch scratch = Scratch.make();
                PostgresServer server = PostgresServer.open()) {
            new SampleHistory(revisions).write(scratch.folder());
            System.out.printf(
                    "| a database at the head, %d revisions, ms | first | second | median | slowest later |%n",
                    revisions);
            System.out.println("|---|---:|---:|---:|---:|");
            new FreshDatabases().run("SQLite", scratch.folder(), "sqlite:");
            new FreshDatabases().run("PostgreSQL", scratch.folder(), server.url());
        }
    }

    private void run(String name, Path project, String url) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(EachHasOne.class))
                                .configurationParameter("furrow.test.url", url)
                                .configurationParameter(
                                        "furrow.migrations",
                                        project.resolve(SampleHistory.SQL).toString())
                                .build(),
                        this);
        double first = milliseconds.remove(0);
        double second = milliseconds.get(0);
        Collections.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                first,
                second,
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() - 1));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        began = System.nanoTime();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failure -> {
            throw new IllegalStateException(failure);
        });
        if (test.isTest()) {
            milliseconds.add((System.nanoTime() - began) / 1e6);
        }
    }
}
