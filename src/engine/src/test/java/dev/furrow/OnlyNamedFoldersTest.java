package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.furrow.revision.header.NewRevision;
import dev.furrow.schema.Product;
import dev.furrow.testing.EachDatabase;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** Goals read what settings name, and nothing that lies beside it, above it or elsewhere. */
class OnlyNamedFoldersTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    private static final String SQL =
            "-- other\n--\n-- revision: z9\n-- down-revision: none\n\n-- migrate:up\nSELECT nonsense;\n";

    /** Where a person, or another tool, keeps such files; none of them is named by a setting. */
    private static final List<String> NEIGHBOURS = List.of(
            "../.env",
            "../src/main/migrations/z9.sql",
            "../other/src/main/migrations/z9.sql",
            "pom.xml",
            "deploy.env",
            "z9.sql",
            ".git/config",
            "db/migration/V1__other.sql",
            "migrations/z9.sql",
            "seeds/users.csv",
            "hooks/Other.java",
            "src/main/java/Other.java",
            "src/main/resources/META-INF/furrow/other/migrations/z9.sql",
            "src/main/migrations.old/z9.sql",
            "src/main/seeds2/users.csv",
            "src/test/migrations/z9.sql",
            "target/classes/META-INF/furrow/other/migrations/z9.sql");

    @TempDir
    Path folder;

    private Project project(String url) throws IOException {
        Path place = Files.createDirectory(folder.resolve("project"));
        Project project = url.isEmpty() ? Project.onSqlite(place) : Project.on(url, place);
        NEIGHBOURS.forEach(name -> project.file(name, name.endsWith(".java") ? "class Other {" : SQL));
        return project.file(".env", "FURROW_STRICT=true\n")
                .file("schema.sql", "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);\n")
                .file("hooks/Tell.java", "class Tell implements dev.furrow.operation.RunHook {}\n")
                .revision("a1.sql", """
                        -- users
                        --
                        -- revision: a1
                        -- down-revision: none

                        -- migrate:up
                        CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);

                        -- migrate:down
                        DROP TABLE users;
                        """)
                .seed("users.csv", "id\n1\n");
    }

    private static void runGoals(Project project) {
        Settings settings = project.settings()
                .variables(Map.of())
                .set(Setting.MODELS, "schema.sql", "the test")
                .set(Setting.BEFORE_RUN, "hooks/Tell.java", "the test")
                .build();
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.upgrade("head");
            furrow.seedAll(SeedOptions.ALL);
            furrow.seedStatus(SeedOptions.ALL);
            furrow.diff("current", "database");
            furrow.doctor();
            furrow.check();
            furrow.history(":");
            furrow.graph();
            furrow.dump("head", List.of(), "");
            furrow.seedExport(List.of(), ExportFormat.CSV, "exported");
            furrow.compile(project.folder().resolve("out"), "shop");
            furrow.seedUndo(SeedOptions.ALL);
            furrow.downgrade("base");
            furrow.revision(NewRevision.of("more"));
        }
    }

    @ParameterizedTest
    @EachDatabase
    void what_no_setting_names_is_never_read(Product product) throws IOException {
        assumeTrue(readingShows(), "this file system doesn't say when a file was read");
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase()) {
            Project project = project(server == null ? "" : server.url());
            List<Path> unnamed = unnamed(project.folder());
            Path named = project.folder().resolve("src/main/migrations");
            age(named);
            for (Path each : unnamed) {
                age(each);
            }

            runGoals(project);

            assertThat(unnamed.stream().filter(OnlyNamedFoldersTest::wasRead)).isEmpty();
            assertThat(wasRead(named)).isTrue();
        }
    }

    /** Returns the neighbours and the folders that they lie in, but for those that goals have files of their own in. */
    private List<Path> unnamed(Path place) {
        Set<Path> all = new TreeSet<>();
        for (String name : NEIGHBOURS) {
            for (Path each = place.resolve(name).normalize();
                    each != null && each.startsWith(folder);
                    each = each.getParent()) {
                all.add(each);
            }
        }
        all.remove(folder);
        return List.copyOf(all);
    }

    private boolean readingShows() throws IOException {
        Path probe = Files.writeString(folder.resolve("probe"), "x");
        age(probe);
        Files.readString(probe);
        return wasRead(probe);
    }

    private static void age(Path file) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(null, LONG_AGO, null);
    }

    private static boolean wasRead(Path file) {
        try {
            return !Files.readAttributes(file, BasicFileAttributes.class)
                    .lastAccessTime()
                    .equals(LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EachDatabase
    void nothing_is_read_of_the_rest_of_the_machine(Product product) throws IOException {
        try (FreshDatabase server = product.word().equals("sqlite") ? null : Postgres.freshDatabase();
                Recording recording = new Recording()) {
            Project project = project(server == null ? "" : server.url());
            recording.enable("jdk.FileRead").withoutThreshold().withoutStackTrace();
            recording.start();
            runGoals(project);
            recording.stop();
            Path file = folder.resolve("read.jfr");
            recording.dump(file);

            Set<Path> read = new TreeSet<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                read.add(Path.of(event.getString("path")));
            }

            assertThat(read).contains(project.folder().resolve("src/main/migrations/a1.sql"));
            assertThat(read.stream().filter(each -> !mayBeRead(each, project.folder())))
                    .isEmpty();
        }
    }

    /** What settings name, what goals wrote themselves, what any Java reads, and the machine's name, which the journal has. */
    private static boolean mayBeRead(Path file, Path place) {
        Stream<Path> named = Stream.of(
                        ".env",
                        "schema.sql",
                        "hooks/Tell.java",
                        "src/main/migrations",
                        "src/main/seeds",
                        "target/furrow",
                        "out",
                        "exported",
                        "dev.db")
                .map(place::resolve);
        Stream<Path> javas = Stream.concat(
                        Stream.of(
                                System.getProperty("java.home"),
                                "/proc",
                                "/sys",
                                "/dev/random",
                                "/dev/urandom",
                                "/etc/hostname"),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
                .map(name -> Path.of(name).toAbsolutePath());
        return Stream.concat(named, javas).anyMatch(file::startsWith);
    }
}
