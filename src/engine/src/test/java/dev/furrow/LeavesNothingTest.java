package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.Guard;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that calls the engine gets its answer, and nothing stays behind or is heard elsewhere. */
class LeavesNothingTest {
    private static final String LOADER = "furrow.test.loader";

    /** Ways to speak that aren't a listener's, and the list of drivers that all of a JVM share. */
    private static final Pattern SPEAKS = Pattern.compile(
            "\\bSystem\\.(out|err)\\b|printStackTrace\\(|\\bDriverManager\\b|java\\.util\\.logging|org\\.slf4j|commons\\.logging");

    /** A provider that reads entities prints what it likes: there the streams are put aside. */
    private static final Set<String> MAY = Set.of("QuietStreams.java");

    @TempDir
    Path folder;

    @Test
    void no_line_prints_logs_or_asks_for_a_driver() throws IOException {
        Path sources = Path.of("src/main/java");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                boolean speaks = SPEAKS.matcher(Files.readString(file)).find();
                if (speaks && !MAY.contains(String.valueOf(file.getFileName()))) {
                    found.add(sources.relativize(file).toString());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    /** It hands out its own class loader, which the test holds as weakly as it can. */
    private void project() throws IOException {
        Path file = folder.resolve("src/main/migrations/A1.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            /*
             * users
             *
             * revision: a1
             * down-revision: none
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;
            import java.lang.ref.WeakReference;

            class A1 implements Migration {
              public void up(Operations op) {
                System.getProperties().put("furrow.test.loader", new WeakReference<>(A1.class.getClassLoader()));
                op.createTable("users", column("id", integer()));
              }
            }
            """);
    }

    private void requireNothingLeft(Settings settings) throws IOException {
        Set<String> threads = threads();
        Set<String> loggers = loggers();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream heard = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(heard);
            System.setErr(heard);
            start(settings);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(threads()).isSubsetOf(threads);
        assertThat(loggers()).isSubsetOf(loggers);
        assertThat(isCollected(System.getProperties().remove(LOADER))).isTrue();
    }

    private static void start(Settings settings) {
        try (Furrow furrow = Furrow.open(settings)) {
            assertThat(furrow.guard(Guard.MEND).before().pending()).isOne();
            assertThat(furrow.diff("current", "database").differences()).isEmpty();
        }
    }

    /**
     * A driver is on the list that all of a JVM share because its class puts it there when it is loaded: once, and there it has to stay for
     * those who come after.
     */
    private static void requireDriversAsTheyRegister(String url) throws SQLException {
        List<String> names = DriverManager.drivers()
                .map(driver -> driver.getClass().getName())
                .toList();
        assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.startsWith("dev.furrow"));
        try (Connection application = DriverManager.getConnection(url)) {
            assertThat(application.isValid(5)).isTrue();
        }
    }

    /** The driver of PostgreSQL keeps one that ends by itself when there is nothing to look after for half a minute. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("PostgreSQL-JDBC-"))
                .collect(Collectors.toSet());
    }

    /** Those of the drivers are theirs. */
    private static Set<String> loggers() {
        List<String> names = Collections.list(LogManager.getLogManager().getLoggerNames());
        return names.stream()
                .filter(name -> !name.startsWith("org.postgresql") && !name.startsWith("org.sqlite"))
                .collect(Collectors.toSet());
    }

    /** Asks for collection until it has happened, or enough was asked. */
    private static boolean isCollected(@Nullable Object reference) {
        WeakReference<?> loader = (WeakReference<?>) Objects.requireNonNull(reference);
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
        }
        return loader.get() == null;
    }

    @Test
    void nothing_is_left_after_a_run_on_sqlite() throws IOException, SQLException {
        project();
        requireNothingLeft(Settings.builder().baseDir(folder).build());
        requireDriversAsTheyRegister("jdbc:sqlite:" + folder.resolve("dev.db"));
    }

    @Test
    void nothing_is_left_after_a_run_on_postgresql() throws IOException, SQLException {
        project();
        try (FreshDatabase database = Postgres.freshDatabase()) {
            requireNothingLeft(
                    Settings.builder().baseDir(folder).url(database.url()).build());
            requireDriversAsTheyRegister(database.url());
        }
    }
}
