package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.adopt.copy.ProgramsOnPath;
import dev.furrow.error.FurrowException;
import dev.furrow.testing.EveryGoal;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A password is for the database alone: all that the engine can do is done, and no text of any kind that it leaves has it. */
final class NoPasswordShowsTest {
    private static final String CANARY = "C4n4ry/Bird@1";
    private static final String ENCODED = "C4n4ry%2FBird%401";

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static FreshDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static FreshDatabase scratch;

    private static String role = "";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final Set<String> called = new TreeSet<>();

    @BeforeAll
    static void make() throws Exception {
        database = Postgres.freshDatabase();
        scratch = Postgres.freshDatabase();
        role = database.name() + "_canary";
        Postgres.execute("CREATE ROLE " + role + " LOGIN CREATEDB PASSWORD '" + CANARY + "'");
        for (FreshDatabase each : List.of(database, scratch)) {
            letIn(each);
        }
    }

    private static void letIn(FreshDatabase each) throws SQLException {
        each.execute("GRANT ALL ON DATABASE " + each.name() + " TO " + role + "; ALTER SCHEMA public OWNER TO " + role);
    }

    @AfterAll
    static void drop() {
        Postgres.execute("DROP DATABASE IF EXISTS " + database.name() + "_copy");
        database.close();
        scratch.close();
        Postgres.execute("DROP ROLE " + role);
    }

    private static String platformUrl(FreshDatabase of, String host) {
        return "postgres://" + role + ":" + ENCODED + "@" + host + "/" + of.name();
    }

    private static String address() {
        URI uri = URI.create(database.url().substring("jdbc:".length()));
        return uri.getHost() + ":" + uri.getPort();
    }

    private Project project(String url) throws IOException {
        Path place = Files.createDirectory(folder.resolve(Integer.toString(said.size())));
        Files.writeString(place.resolve("wanted.sql"), "CREATE TABLE others (id INTEGER);");
        return Project.on(url, place).revision("1.sql", """
                        -- users
                        --
                        -- revision: a
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);

                        -- migrate:down
                        DROP TABLE users;
                        """).seed("users.csv", "id,name\n1,ann\n");
    }

    /** Calls each public method, in their names' order, and takes down what comes of it. */
    private void callAll(Settings settings, Path place) throws Exception {
        said.add(settings.toString());
        try (Furrow furrow = Furrow.open(settings, listening())) {
            call(furrow, Furrow.class.getMethod("upgrade", String.class));
            call(furrow, Furrow.class.getMethod("seedAll", SeedOptions.class));
            for (Method method : EveryGoal.all()) {
                call(furrow, method);
            }
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                said.add(file + "\n" + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void call(Furrow furrow, Method method) {
        called.add(method.getName());
        Object[] arguments = new EveryGoal(folder.resolve("bundled"), this::text, List.of()).arguments(method);
        try {
            Object result = method.invoke(furrow, arguments);
            said.add(method.getName() + ": " + result);
            if (result instanceof DoctorReport report) {
                report.writeTo("doctor.txt");
                report.writeTo("doctor.json");
                report.writeTo("doctor.html");
            } else if (result instanceof OfflineScript<?> script) {
                said.add(script.text());
            }
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).as(method.getName()).isInstanceOf(FurrowException.class);
            said.add(method.getName() + ": " + trace(e));
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.getName(), e);
        }
    }

    private String text(String method) {
        return switch (method) {
            case "cloneTo" -> platformUrl(database, address()) + "_copy";
            case "diff" -> platformUrl(scratch, address());
            case "backup", "restore" -> "backup.dump";
            case "bundle", "compile" -> "bundle";
            case "importFrom", "seedExport", "downgradeFromJournal", "previewDowngradeFromJournal" -> "";
            default -> "head";
        };
    }

    private Progress listening() {
        return (Progress) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Progress.class}, (proxy, method, arguments) -> {
                    said.add(method.getName() + Arrays.toString(arguments));
                    return null;
                });
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void assertNothingSaid() {
        for (String text : said) {
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("c4n4ry");
        }
    }

    @Test
    void where_all_goes_well() throws Exception {
        Project project = project(platformUrl(database, address()));

        callAll(
                project.settings()
                        .set(Setting.SCRATCH_URL, platformUrl(scratch, address()), "the test")
                        .set(Setting.MODELS, "wanted.sql", "the test")
                        .build(),
                project.folder());

        said.addAll(Project.on(database.url(), folder).query("SELECT * FROM furrow_journal"));
        assertNothingSaid();
        assertThat(called).contains("upgrade", "doctor", "cloneTo", "seedAll", "backup", "dump");
        for (String beginning : List.of(
                "upgrade: UpgradeResult[direction=UP, steps=[RevisionRun",
                "seedAll: SeedResult",
                "detect: Detected[fits=[[a]]")) {
            assertThat(said.stream().anyMatch(text -> text.startsWith(beginning)))
                    .as(beginning)
                    .isTrue();
        }
    }

    @Test
    void where_nobody_lets_it_in() throws Exception {
        String jdbc = "jdbc:postgresql://" + address() + "/" + database.name();
        for (String url : List.of(
                platformUrl(database, address()).replace(ENCODED, "wrong" + ENCODED),
                jdbc + "?user=" + role + "&password=wrong" + ENCODED,
                platformUrl(database, "127.0.0.1:1"),
                platformUrl(database, address()) + "?sslmode=require")) {
            Project project = project(url);
            callAll(project.settings().build(), project.folder());
        }
        Project project = project(jdbc);
        callAll(
                project.settings()
                        .set(Setting.USER, role, "the test")
                        .set(Setting.PASSWORD, "wrong" + CANARY, "the test")
                        .build(),
                project.folder());

        assertNothingSaid();
    }

    /** What a process is started with is for everybody on the machine to see. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void where_programs_are_started() throws Exception {
        Path told = folder.resolve("told");
        DatabaseSystems systems = new DatabaseSystems(List.of(new ProgramsOnPath(folder.resolve("bin")).telling(told)));
        String hook = ProgramsOnPath.OWN_PROCESS + " >> '" + told + "'; stat -L -c 'mode %a' /proc/$$/fd/2";
        try (FreshDatabase source = Postgres.freshDatabase();
                FreshDatabase empty = Postgres.freshDatabase()) {
            letIn(source);
            Project project = project(platformUrl(source, address()));
            Settings settings = project.settings()
                    .set(Setting.BACKUP, "true", "the test")
                    .set(Setting.BEFORE_RUN, hook, "the test")
                    .build();
            Settings others =
                    Project.on(platformUrl(empty, address()), folder).settings().build();
            try (Connection user = source.connect();
                    Furrow furrow = Furrow.open(settings, listening(), systems);
                    Furrow other = Furrow.open(others, listening(), systems)) {
                furrow.upgrade("head");
                furrow.backup("copy.dump");
                assertThat(user.isValid(1)).isTrue();
                furrow.cloneTo(platformUrl(source, address()) + "_file");
                other.restore(project.folder().resolve("copy.dump").toString());
            } finally {
                Postgres.execute("DROP DATABASE IF EXISTS " + source.name() + "_file");
            }
        }

        assertThat(told)
                .content()
                .contains("pg_dump --format=custom", "pg_restore --dbname=dbname", "/bin/sh -c { tr")
                .contains("password of " + CANARY.length() + " characters");
        said.add(Files.readString(told));
        assertThat(said.stream().flatMap(String::lines).filter(line -> line.matches(".*mode \\d.*")))
                .hasSize(4)
                .allMatch(line -> line.contains("mode 600"));
        assertNothingSaid();
    }
}
