package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.furrow.error.FurrowException;
import dev.furrow.revision.Current;
import dev.furrow.revision.Purge;
import dev.furrow.revision.header.AutogenerateRequest;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.testing.Dump;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.RandomProject;
import dev.furrow.testing.RandomTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with a project: goals do what they are for, or say in a few lines what is wrong and where, and leave no half of
 * anything. {@code -Dfurrow.projects=10000} tries more, {@code -Dfurrow.seed=...} begins with one that failed.
 */
final class RandomProjectsTest {
    private static final int COUNT = Integer.getInteger("furrow.projects", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LONGEST_MESSAGE = 2000;
    private static final AutogenerateRequest WANTED =
            new AutogenerateRequest(NewRevision.of("more"), AutogenerateRequest.From.REVISIONS, List.of(), Set.of());

    /** What the test names, where a person would have typed it. */
    private static final List<String> TYPED = List.of("garbage.db", "clone.db", "theirs", "sqlite:dev.db");

    @TempDir
    Path folder;

    /** A goal that may be refused, and has to say why. */
    @FunctionalInterface
    private interface Goal {
        Object run();
    }

    /** What is looked at: a database with nothing in it, twice. */
    private record Pair(String url, String twin) {}

    @Test
    void on_sqlite() throws Exception {
        forEachSeed(COUNT, (seed, place) -> {
            Pair pair = new Pair("jdbc:sqlite:" + place.resolve("dev.db"), "jdbc:sqlite:" + place.resolve("twin.db"));
            tryGoals(seed, place, pair);
        });
    }

    @Test
    void on_postgresql() throws Exception {
        try (FreshDatabase database = Postgres.freshDatabase();
                FreshDatabase twin = Postgres.freshDatabase()) {
            forEachSeed(COUNT / 6, (seed, place) -> {
                tryGoals(seed, place, new Pair(database.url(), twin.url()));
                for (FreshDatabase used : List.of(database, twin)) {
                    used.execute(
                            "DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname NOT"
                                    + " LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP EXECUTE format('DROP SCHEMA %I"
                                    + " CASCADE', s); END LOOP; CREATE SCHEMA public; END $$");
                }
            });
        }
    }

    @FunctionalInterface
    private interface Trial {
        void of(long seed, Path place) throws Exception;
    }

    private void forEachSeed(int count, Trial trial) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "goals");
            thread.setDaemon(true);
            return thread;
        });
        List<AssertionError> faults = new ArrayList<>();
        long first = RandomTexts.firstSeed();
        for (long seed = first; seed < first + count; seed++) {
            Path place = Files.createDirectory(folder.resolve(Long.toString(seed)));
            long its = seed;
            Future<?> running = worker.submit(() -> {
                trial.of(its, place);
                return null;
            });
            String again = "-Dfurrow.seed=" + seed + " -Dfurrow.projects=6\n" + RandomProject.of(new Random(seed));
            try {
                running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                fail(again + "hangs", e);
            } catch (ExecutionException e) {
                faults.add(new AssertionError(again + traceOf(e), e));
            }
            delete(place);
        }
        worker.shutdown();
        assertThat(faults).isEmpty();
    }

    private static String traceOf(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void tryGoals(long seed, Path place, Pair pair) {
        Random random = new Random(seed);
        RandomProject project = RandomProject.of(random);
        project.writeTo(place);
        Goals goals = new Goals(project, place, pair);
        goals.run();
        goals.others(random);
    }

    /** The goals of one project. */
    private record Goals(RandomProject project, Path place, Pair pair) {
        void run() {
            Optional<Furrow> opened = Optional.ofNullable((Furrow) tried(() -> project.open(place, pair.url())));
            if (opened.isEmpty()) {
                return;
            }
            try (Furrow furrow = opened.get()) {
                if (furrow.hasSeveralSchemas()) {
                    inEachSchema(furrow);
                    return;
                }
                tried(() -> furrow.previewUpgrade(project.target()));
                if (tried(() -> furrow.upgrade(project.target())) == null) {
                    requireBetweenSteps(furrow);
                }
                List<String> before = butNumbers(pair.url());
                if (isRefused(() -> furrow.seedAll(SeedOptions.ALL))) {
                    assertThat(butNumbers(pair.url())).isEqualTo(before);
                }
                tried(() -> furrow.seedStatus(SeedOptions.ALL));
                List<String> filled = butNumbers(pair.url());
                if (isRefused(() -> furrow.seedUndo(SeedOptions.ALL))) {
                    assertThat(butNumbers(pair.url())).isEqualTo(filled);
                }
                if (tried(() -> furrow.downgrade("base")) == null) {
                    tried(furrow::current);
                }
            }
        }

        private void inEachSchema(Furrow furrow) {
            Object done = tried(() -> furrow.inEachSchema(
                    one -> one.upgrade(project.target()), SchemaRuns.Listener.telling(Progress.SILENT)));
            if (done instanceof SchemaRuns<?> runs) {
                runs.runs().stream()
                        .filter(run -> run.failure() != null)
                        .forEach(run -> tried(() -> {
                            throw run.failure();
                        }));
                tried(() -> {
                    runs.requireNoneFailed();
                    return "";
                });
            }
        }

        void others(Random random) {
            Furrow opened = (Furrow) tried(() -> project.open(place, pair.url()));
            if (opened == null) {
                return;
            }
            try (Furrow furrow = opened) {
                List<Goal> goals = List.of(
                        () -> furrow.upgradeScript(project.target()),
                        () -> furrow.history(project.target()),
                        () -> furrow.show(project.target()),
                        () -> furrow.stamp(project.target(), Purge.NO),
                        furrow::doctor,
                        furrow::check,
                        furrow::graph,
                        () -> furrow.diff("current", "database"),
                        () -> furrow.diff("head", "models"),
                        () -> furrow.autogenerate(WANTED),
                        () -> furrow.dump("head", List.of(), ""),
                        () -> furrow.seedExport(List.of(), ExportFormat.JSON, "exported"),
                        () -> furrow.downgradeFromJournal(random.nextBoolean() ? "" : project.target()),
                        () -> furrow.merge(project.target(), NewRevision.of("both")),
                        () -> furrow.importFrom("", theirs(random), List.of()),
                        () -> copied(furrow),
                        () -> restored(random));
                tried(goals.get(random.nextInt(goals.size())));
            }
        }

        /** Writes what another tool would have of the same scripts, some of them with a mistake. */
        private String theirs(Random random) {
            int[] number = {0};
            project.forEachText((name, text) -> {
                if (name.endsWith(".sql")) {
                    write("theirs/V" + ++number[0] + "__more.sql", text.getBytes(StandardCharsets.UTF_8));
                }
            });
            write("theirs/V" + random.nextInt(4) + "__again.sql", garbage(random));
            return "theirs";
        }

        /** Copies SQLite's file; a server's copy needs programs that needn't be there. */
        private Object copied(Furrow furrow) {
            return isOnSqlite() ? furrow.cloneTo("jdbc:sqlite:" + place.resolve("clone.db")) : furrow.tables();
        }

        /** Fills a database from what is no backup, or half of one. */
        private Object restored(Random random) {
            if (!isOnSqlite()) {
                return "";
            }
            write("garbage.db", garbage(random));
            List<String> before = contents(pair.twin());
            try (Furrow twin = project.open(place, pair.twin())) {
                if (isRefused(() -> {
                    twin.restore("garbage.db");
                    return "";
                })) {
                    assertThat(contents(pair.twin())).isEqualTo(before);
                }
            }
            return "";
        }

        private static byte[] garbage(Random random) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            byte[] head = "SQLite format 3\0\020\0\1\1\0@  ".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(head, 0, bytes, 0, random.nextBoolean() ? Math.min(head.length, bytes.length) : 0);
            return bytes;
        }

        private boolean isOnSqlite() {
            return pair.url().startsWith("jdbc:sqlite:");
        }

        private void write(String name, byte[] bytes) {
            try {
                Path file = place.resolve(name);
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Returns whether it was refused, and not merely what is done after it. */
        private boolean isRefused(Goal goal) {
            boolean[] isDone = {false};
            Object done = tried(() -> {
                try {
                    return goal.run();
                } catch (FurrowException e) {
                    isDone[0] = e.diagnostic().toString().contains("The run itself is done");
                    throw e;
                }
            });
            return done == null && !isDone[0];
        }

        /** Returns what came of it, or nothing where it was refused in the way that a person can use. */
        private @Nullable Object tried(Goal goal) {
            try {
                Object done = goal.run();
                return done == null ? "" : done;
            } catch (FurrowException refused) {
                String message = refused.diagnostic().toString();
                assertThat(message.length()).as(message).isLessThanOrEqualTo(LONGEST_MESSAGE);
                assertThat(project.isNamedIn(refused) || TYPED.stream().anyMatch(message::contains))
                        .as("a place in: " + message)
                        .isTrue();
                assertThat(project.shows(message)).as("a secret in: " + message).isFalse();
                return null;
            }
        }

        /** What is there is what the revisions make of an empty database that the version rows name. */
        private void requireBetweenSteps(Furrow furrow) {
            if (project.hasPackage() || project.hasText(text -> text.contains("transaction"))) {
                return;
            }
            Current current = (Current) tried(furrow::current);
            if (current == null) {
                return;
            }
            String rows = current.rows().stream().map(row -> row.id().value()).collect(Collectors.joining(","));
            try (Furrow twin = project.openUnhooked(place, pair.twin())) {
                if (!rows.isEmpty()) {
                    twin.upgrade(rows);
                }
            }
            assertThat(application(pair.url())).isEqualTo(application(pair.twin()));
        }
    }

    private static List<String> contents(String url) {
        return url.startsWith("jdbc:sqlite:") ? Dump.ofSqlite(url) : Dump.of(new FreshDatabase("", url));
    }

    /** Without how far sequences got: what one has given, no rollback gives back. */
    private static List<String> butNumbers(String url) {
        return contents(url).stream()
                .map(line -> line.startsWith("sequence |") ? line.substring(0, line.lastIndexOf('|')) : line)
                .toList();
    }

    /** Without what tells of runs. */
    private static List<String> application(String url) {
        return contents(url).stream()
                .filter(line -> !line.contains("furrow_") && !line.contains("sqlite_autoindex"))
                .toList();
    }
}
